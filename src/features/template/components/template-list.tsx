import Link from 'next/link';
import { routes } from '@/lib/routes';
import type { TemplateSummary } from '../data';
import { PoolsBar } from './pools-bar';

/** What a person can begin with: what each is about, its headline figure and how its cost pools stand. */
export function TemplateList({ templates }: { readonly templates: readonly TemplateSummary[] }) {
  return (
    <section aria-labelledby="templates">
      <h2 id="templates" className="mb-2 text-13 font-medium text-quiet">
        Templates
      </h2>
      <ul className="border-t border-line">
        {templates.map((template) => (
          <li key={template.id} className="template">
            <div className="min-w-0">
              <h3 className="text-14 font-semibold">
                <Link href={routes.template(template.id)} className="template-link">
                  {template.name}
                </Link>
              </h3>
              <p className="text-13 text-quiet">{template.sentence}</p>
            </div>
            <Headline {...template.headline} />
            <PoolsBar pools={template.pools} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Headline({ label, value, unit }: TemplateSummary['headline']) {
  if (value === '—') return <p className="text-13 text-faint">Nothing chosen yet</p>;
  return (
    <p className="template-headline">
      <span className="text-16 font-semibold">
        {value} <span className="text-13 font-normal text-quiet">{unit}</span>
      </span>
      <span className="block text-12 text-quiet">{label}</span>
    </p>
  );
}
