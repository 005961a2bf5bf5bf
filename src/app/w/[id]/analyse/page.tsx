import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { analyseSettings } from '@/features/analysis/analyse/settings';
import { AnalysePage } from '@/features/analysis/components/analyse-page';
import type { Search } from '@/features/analysis/search';
import { orHidden } from '../hidden';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Analyse' };

export default async function Analyse({ params, searchParams }: Props) {
  const settings = analyseSettings((await params).id, await searchParams);
  const answer = await orHidden(async () => {
    const { analysis } = await caller();
    return { view: await analysis.analyse(settings), ...(await analysis.saved({ workbookId: settings.workbookId })) };
  });
  if (answer === null) notFound();
  return (
    <AnalysePage
      view={answer.view}
      place={{ kind: 'workbook', id: answer.view.workbookId, editable: answer.editable }}
      saved={answer.saved}
    />
  );
}
