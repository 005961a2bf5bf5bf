'use client';

import { FormNotice } from '@/components/form-notice';
import { WhenText } from '@/components/when-text';
import { useTRPCClient } from '@/lib/trpc-client';
import type { RequestView, ReviewView } from '../view';
import { saidWords } from '../view-status';
import { DecideForm } from './decide-form';
import { useActing } from './use-acting';

type Props = { readonly workbookId: string; readonly view: ReviewView; readonly request: RequestView };

const verdictWords = { approved: 'signed off', changes: 'requested changes' } as const;

/** The request that is open: what is asked of whom, and what they say. */
export function RequestBox({ workbookId, view, request }: Props) {
  const client = useTRPCClient();
  const { act, failed } = useActing();
  const { id: requestId, revision, name, message, by, at, mine, asked, opinions } = request;
  return (
    <section aria-label="Open review" className="mb-8">
      <h2 className="mb-1 text-16 font-semibold">{name === '' ? `Revision ${revision}` : `${name}, revision ${revision}`}</h2>
      <p className="text-13 text-quiet">
        {by} asked for a review, <WhenText at={at} />.
      </p>
      {message !== '' && <p className="comment-text mt-2">{message}</p>}
      <ul aria-label="Who signs it off" className="mt-3 text-13">
        {asked.length === 0 && <li>Any reviewer of the team may sign it off.</li>}
        {asked.map((person) => (
          <li key={person.id} className="py-1">
            <span className="font-medium">{person.name}</span>:{' '}
            {person.verdict === null ? <span className="text-quiet">has not answered</span> : verdictWords[person.verdict]}
          </li>
        ))}
      </ul>
      {opinions.length > 0 && (
        <ol aria-label="Answers" className="mt-2 border-t border-line">
          {opinions.map((opinion) => (
            <li key={`${opinion.by} ${opinion.at}`} className="border-b border-line py-2">
              <p className="flex flex-wrap items-baseline gap-x-2 text-13">
                <span className="font-semibold">{opinion.by}</span>
                {opinion.unverified && <span className="comment-tag text-12">unverified</span>}
                <span>{saidWords(opinion, `revision ${revision}`)}</span>
                <span className="text-12 text-quiet">
                  <WhenText at={opinion.at} />
                </span>
              </p>
              {opinion.reason !== '' && <p className="comment-text">{opinion.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {view.mayDecide && !mine && <DecideForm workbookId={workbookId} request={request} />}
      {mine && <p className="mt-3 text-13 text-quiet">You asked for this review; somebody else signs it off.</p>}
      <FormNotice failed={failed} />
      {view.mayAsk && (
        <p className="mt-2 print:hidden">
          <button
            type="button"
            className="button-quiet -ml-2"
            onClick={() => void act(() => client.review.withdraw.mutate({ workbookId, mutationId: crypto.randomUUID(), requestId }))}
          >
            Close this review
          </button>
        </p>
      )}
    </section>
  );
}
