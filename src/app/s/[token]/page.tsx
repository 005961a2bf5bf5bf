import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { holderOf } from '@/app/link-holder';
import { AnalysisLinks } from '@/features/analysis/components/analysis-links';
import { readSharedView } from '@/features/link/data-shared';
import { ReadScreen } from '@/features/workbook/components/screen/read-screen';

type Props = { readonly params: Promise<{ readonly token: string }> };

/** One visit is counted once, though the page and its title both ask. */
const viewOf = cache(async (token: string) => readSharedView(await holderOf(token)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const view = await viewOf((await params).token);
  return { ...(view === null ? {} : { title: view.name }), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function SharedPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const view = await viewOf(token);
  if (view === null) notFound();
  return (
    <ReadScreen
      token={token}
      view={view}
      links={<AnalysisLinks place={{ kind: 'link', token }} />}
      state={
        <span className="min-w-0 text-13 text-quiet max-sm:text-12">
          Read-only
          <span className="max-sm:sr-only">
            , pinned at revision {view.revision}, engine {view.engineVersion}
          </span>
        </span>
      }
    />
  );
}
