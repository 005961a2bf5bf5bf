import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { holderOf } from '@/app/link-holder';
import { chartsSettings } from '@/features/analysis/charts/settings';
import { ChartsPage } from '@/features/analysis/components/charts/charts-page';
import { RefusedPage } from '@/features/analysis/components/refused-page';
import { readChartsShared } from '@/features/analysis/data-shared';
import { LinkWatch } from '@/features/link/components/link-watch';
import type { Search } from '@/features/analysis/search';
import { orRefusal } from '../refusal';

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Charts', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function SharedCharts({ params, searchParams }: Props) {
  await connection();
  const { token } = await params;
  const settings = chartsSettings('shared', await searchParams);
  const place = { kind: 'link', token } as const;
  const answer = await orRefusal(async () => readChartsShared(await holderOf(token), settings));
  if (answer === null) notFound();
  if ('refused' in answer) return <RefusedPage place={place} here="charts" title="Charts" sentence={answer.refused} />;
  return (
    <LinkWatch token={token}>
      <ChartsPage view={answer.shown} place={place} />
    </LinkWatch>
  );
}
