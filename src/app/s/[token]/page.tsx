import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { holderOf } from '@/app/link-holder';
import { AnalysisLinks } from '@/features/analysis/components/analysis-links';
import { readSharedPage } from '@/features/link/data-shared';
import { ReadScreen } from '@/features/workbook/components/screen/read-screen';

type Props = { readonly params: Promise<{ readonly token: string }> };

/** One visit is counted once, though the page and its title both ask. */
const pageOf = cache(async (token: string) => readSharedPage(await holderOf(token)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const page = await pageOf((await params).token);
  return { ...(page === null ? {} : { title: page.view.name }), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function SharedPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const page = await pageOf(token);
  if (page === null) notFound();
  const { view, live } = page;
  return (
    <ReadScreen
      token={token}
      view={view}
      links={<AnalysisLinks place={{ kind: 'link', token }} />}
      state={
        <span className="shrink-0 text-13 whitespace-nowrap text-quiet max-sm:text-12">
          Read-only
          <span className="max-md:sr-only">
            {live ? ', as the workbook is now' : `, pinned at revision ${view.revision}, engine ${view.engineVersion}`}
          </span>
        </span>
      }
    />
  );
}
