import Link from 'next/link';
import { SitePage } from '@/components/site-page';
import { listTemplates } from '@/features/template/data';
import { TemplateList } from '@/features/template/components/template-list';
import { routes } from '@/lib/routes';

export default function LandingPage() {
  const templates = listTemplates();
  const [first] = templates;
  return (
    <SitePage>
      <h1 className="max-w-2xl text-28 font-semibold text-balance">
        Plan what it takes to train, serve and price a large language model, from the physics to the price list.
      </h1>
      {first !== undefined && (
        <p className="mt-6 mb-10">
          <Link href={routes.template(first.id)} className="button-primary">
            Open {first.name.charAt(0).toLowerCase() + first.name.slice(1)}
          </Link>
        </p>
      )}
      <TemplateList templates={templates} />
    </SitePage>
  );
}
