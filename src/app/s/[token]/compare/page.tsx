import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { holderOf } from '@/app/link-holder';
import { compareSettings } from '@/features/analysis/compare/settings';
import { ComparePage } from '@/features/analysis/components/compare-page';
import { readCompareShared } from '@/features/analysis/data-shared';
import { RefusedPage } from '@/features/analysis/components/refused-page';
import type { Search } from '@/features/analysis/search';
import { ComparedCharts } from '@/features/workbook/components/charts/compared-charts';
import { LinkWatch } from '@/features/link/components/link-watch';
import { orRefusal } from '../refusal';

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Compare', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function SharedCompare({ params, searchParams }: Props) {
  await connection();
  const { token } = await params;
  const settings = compareSettings('shared', await searchParams);
  const place = { kind: 'link', token } as const;
  const answer = await orRefusal(async () => readCompareShared(await holderOf(token), settings));
  if (answer === null) notFound();
  if ('refused' in answer) return <RefusedPage place={place} here="compare" title="Compare" sentence={answer.refused} />;
  return (
    <LinkWatch token={token}>
      <ComparePage view={answer.shown} place={place} charts={<ComparedCharts charts={answer.shown.charts} />} saved={[]} />
    </LinkWatch>
  );
}
