import Link from 'next/link';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { listTemplates } from '@/features/template/data';
import { TemplateList } from '@/features/template/components/template-list';
import { routes } from '@/lib/routes';

export default async function LandingPage() {
  const { workbooks } = await (await caller()).workbook.list();
  const templates = listTemplates();
  const [first] = templates;
  return (
    <SitePage
      end={
        workbooks.length > 0 ? (
          <Link href={routes.workbooks} className="button-quiet">
            Your workbooks
          </Link>
        ) : undefined
      }
    >
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
