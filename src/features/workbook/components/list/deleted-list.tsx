'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { keptDays } from '../../schema';
import type { ListedWorkbook } from './workbook-list';

type Props = {
  readonly workbooks: readonly ListedWorkbook[];
  /** The one that was deleted just now. */
  readonly latest: string | null;
};

/** Workbooks that were deleted: the latest with the way back at hand, the others folded away. */
export function DeletedList({ workbooks, latest }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const restore = useMutation(trpc.workbook.restore.mutationOptions({ onSuccess: () => router.refresh() }));
  const back = (workbook: ListedWorkbook, words: string) => (
    <button
      type="button"
      className="button"
      disabled={restore.isPending}
      onClick={() => restore.mutate({ workbookId: workbook.id, mutationId: crypto.randomUUID() })}
    >
      {words}
      <span className="sr-only"> {workbook.name}</span>
    </button>
  );
  const gone = workbooks.find(({ id }) => id === latest);
  return (
    <>
      {restore.error !== null && (
        <p role="alert" className="mt-2 text-13 text-error">
          Not brought back: {errorSentence(restore.error)}
        </p>
      )}
      <div role="status" className="mt-4">
        {gone !== undefined && (
          <p className="flex flex-wrap items-center gap-4 text-13">
            <span>Deleted “{gone.name}”. Its links no longer open anything.</span>
            {back(gone, 'Undo')}
          </p>
        )}
      </div>
      {workbooks.length > 0 && (
        <details className="mt-6">
          <summary className="text-13 text-quiet">
            Deleted in the last {keptDays} days ({workbooks.length})
          </summary>
          <ul className="mt-2 border-t border-line">
            {workbooks.map((workbook) => (
              <li key={workbook.id} className="listed">
                <span className="min-w-0 flex-1 truncate text-14">{workbook.name}</span>
                {back(workbook, 'Bring back')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
