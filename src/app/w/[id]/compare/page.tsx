import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { compareSettings } from '@/features/analysis/compare/settings';
import { ComparePage } from '@/features/analysis/components/compare-page';
import type { Search } from '@/features/analysis/search';
import { ComparedCharts } from '@/features/workbook/components/charts/compared-charts';
import { orHidden } from '../hidden';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Compare' };

export default async function Compare({ params, searchParams }: Props) {
  const settings = compareSettings((await params).id, await searchParams);
  const answer = await orHidden(async () => {
    const { analysis, history } = await caller();
    const past = await history.list({ workbookId: settings.workbookId });
    return { view: await analysis.compare(settings), past, ...(await analysis.saved({ workbookId: settings.workbookId })) };
  });
  if (answer === null) notFound();
  return (
    <ComparePage
      view={answer.view}
      place={{ kind: 'workbook', id: answer.view.workbookId, editable: answer.editable }}
      charts={<ComparedCharts charts={answer.view.charts} />}
      saved={answer.saved}
      history={answer.past}
    />
  );
}
