import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { chartsSettings } from '@/features/analysis/charts/settings';
import { ChartsPage } from '@/features/analysis/components/charts/charts-page';
import type { Search } from '@/features/analysis/search';
import { orHidden } from '../hidden';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Charts' };

export default async function Charts({ params, searchParams }: Props) {
  const settings = chartsSettings((await params).id, await searchParams);
  const view = await orHidden(async () => (await caller()).analysis.charts(settings));
  if (view === null) notFound();
  return <ChartsPage view={view} place={{ kind: 'workbook', id: view.workbookId, editable: false }} />;
}
