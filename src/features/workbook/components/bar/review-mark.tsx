'use client';

import Link from 'next/link';
import { stateAt, stateWords } from '@/features/review/view-status';
import { routes } from '@/lib/routes';
import { useStoredRevision, useTalk } from '../../client';

/** How the review of the workbook stands, as soon as it changes. */
export function ReviewMark({ workbookId }: { readonly workbookId: string }) {
  const { talk } = useTalk();
  const revision = useStoredRevision();
  const state = talk === null ? 'none' : stateAt(talk.standing, revision);
  return (
    <span role="status" aria-label="Review" className="bar-third">
      {state !== 'none' && (
        <Link href={routes.review(workbookId)} prefetch={false} className="review-state" data-state={state}>
          {stateWords[state]}
        </Link>
      )}
    </span>
  );
}
