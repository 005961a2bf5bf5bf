import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { WorkbookBar } from '@/features/analysis/components/workbook-bar';
import { CompareForm } from '@/features/history/components/compare-form';
import { Comparison } from '@/features/history/components/comparison';
import { HistoryFilter } from '@/features/history/components/history-filter';
import { HistoryList } from '@/features/history/components/history-list';
import { routes } from '@/lib/routes';
import { orHidden } from '../hidden';

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'History' };

const words = (value: Search[string]): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const numberOf = (value: Search[string]): number | undefined => {
  const text = words(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id: workbookId } = await params;
  const search = await searchParams;
  const asked = { person: words(search.person), scenario: words(search.scenario), row: words(search.row) };
  const before = numberOf(search.before);
  const { history } = await caller();
  const view = await orHidden(() =>
    history.list({
      workbookId,
      ...(before === undefined ? {} : { before }),
      ...(asked.person === undefined ? {} : { person: asked.person }),
      ...(asked.scenario === undefined ? {} : { scenarioId: asked.scenario }),
      ...(asked.row === undefined ? {} : { quantityId: asked.row }),
    }),
  );
  if (view === null) notFound();
  const [from, to] = [numberOf(search.from), numberOf(search.to)];
  const compared = from === undefined || to === undefined ? null : await orHidden(() => history.compare({ workbookId, from, to }));
  const older = new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  if (view.older !== null) older.set('before', String(view.older));
  return (
    <>
      <WorkbookBar place={{ kind: 'workbook', id: workbookId, editable: false }} name={view.workbook} here="history" />
      <main className="page">
        <h1 className="mb-6 text-20 font-semibold">History</h1>
        <CompareForm workbookId={workbookId} view={view} from={from ?? Math.max(1, view.revision - 1)} to={to ?? view.revision} />
        {from !== undefined && to !== undefined && compared === null && (
          <p role="alert" className="mb-6 text-13 text-error">
            This workbook has revisions 1 to {view.revision}. Choose two of them.
          </p>
        )}
        {compared !== null && <Comparison compared={compared} from={from ?? 0} to={to ?? 0} />}
        <h2 className="mb-3 text-16 font-semibold">Changes</h2>
        <HistoryFilter workbookId={workbookId} view={view} asked={asked} />
        <HistoryList workbookId={workbookId} view={view} scenarioId={asked.scenario} />
        {view.older !== null && (
          <p className="mt-6">
            <Link href={`${routes.history(workbookId)}?${older.toString()}`} prefetch={false} className="button">
              Older changes
            </Link>
          </p>
        )}
      </main>
    </>
  );
}
