import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { WorkbookBar } from '@/features/analysis/components/workbook-bar';
import { Comparison } from '@/features/history/components/comparison';
import { AskForm } from '@/features/review/components/ask-form';
import { Contracts } from '@/features/review/components/contracts';
import { OpenThreads } from '@/features/review/components/open-threads';
import { RequestBox } from '@/features/review/components/request-box';
import { Timeline } from '@/features/review/components/timeline';
import { stateWords } from '@/features/review/view-status';
import { Suggestions } from '@/features/suggestion/components/suggestions';
import { orHidden } from '../hidden';

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage({ params }: Props) {
  const { id: workbookId } = await params;
  const { review, comment, history, suggestion } = await caller();
  const view = await orHidden(() => review.view({ workbookId }));
  if (view === null) notFound();
  const { threads } = await comment.list({ workbookId });
  const { request, revision } = view;
  const changed = request !== null && request.revision < revision;
  const compared = changed ? await orHidden(() => history.compare({ workbookId, from: request.revision, to: revision })) : null;
  return (
    <>
      <WorkbookBar place={{ kind: 'workbook', id: workbookId, editable: false }} name={view.workbook} here="review" />
      <main className="page">
        <div className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="text-20 font-semibold">Review</h1>
          <span role="status" aria-label="State of the review" className="review-state" data-state={view.state}>
            {stateWords[view.state]}
          </span>
          <span className="text-13 text-quiet">The workbook is at revision {revision}.</span>
        </div>
        {compared !== null && request !== null && (
          <p className="mb-6 text-14">
            The workbook has changed since revision {request.revision}, which is the one under review.{' '}
            <a href="#changes" className="link">
              See what changed
            </a>
          </p>
        )}
        {request !== null && <RequestBox workbookId={workbookId} view={view} request={request} />}
        {view.mayAsk && <AskForm key={request?.id ?? 'first'} workbookId={workbookId} view={view} />}
        {request === null && !view.mayAsk && (
          <p className="mb-8 text-14">Nobody has asked for a review of this workbook. An editor can ask for one here.</p>
        )}
        <Contracts workbookId={workbookId} view={view} />
        <Suggestions workbookId={workbookId} view={await suggestion.list({ workbookId })} />
        <OpenThreads workbookId={workbookId} threads={threads} />
        {compared !== null && request !== null && (
          <div id="changes">
            <Comparison compared={compared} from={request.revision} to={revision} />
          </div>
        )}
        <Timeline acts={view.acts} />
      </main>
    </>
  );
}
