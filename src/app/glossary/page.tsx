import type { Metadata } from 'next';
import Link from 'next/link';
import { SitePage } from '@/components/site-page';
import { QuantityLinks } from '@/features/reference/components/quantity-links';
import { glossary } from '@/features/reference/glossary';
import { linksTo } from '@/features/reference/quantity-page';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Glossary', description: 'The terms of serving and training, each in a sentence or two.' };

export default async function GlossaryPage() {
  return (
    <SitePage>
      <h1 className="mb-6 text-20 font-semibold">Glossary</h1>
      <dl className="max-w-2xl">
        {glossary.map(({ term, words, quantities, equation }) => (
          <div key={term} id={term.toLowerCase().replaceAll(' ', '-')} className="border-t border-line py-3">
            <dt className="font-semibold">{term}</dt>
            <dd>
              <p className="mb-1">
                {words}
                {equation !== undefined && (
                  <>
                    {' '}
                    <Link href={`${routes.equations}#equation-${equation}`} className="link text-13">
                      Equation {equation}
                    </Link>
                  </>
                )}
              </p>
              <QuantityLinks links={linksTo(quantities)} none="" />
            </dd>
          </div>
        ))}
      </dl>
    </SitePage>
  );
}
