'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { type ReviewState, stateWords } from '@/features/review/view-status';
import { WhenText } from '@/components/when-text';
import { copyName } from '../../scenario-names';
import { DeletedList } from './deleted-list';
import { MoveForm } from './move-form';
import { RenameForm } from './rename-form';

export type ListedWorkbook = {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly scenarios: number;
  readonly review: ReviewState;
  readonly team: { readonly id: string; readonly name: string };
  readonly movable: boolean;
};

type Props = {
  readonly workbooks: readonly ListedWorkbook[];
  readonly deleted: readonly ListedWorkbook[];
  /** Teams in which the person may make workbooks. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** The one that was deleted on its own page. */
  readonly gone: string | null;
  /** The one that is asked to be moved on its own page. */
  readonly asked: string | null;
};

/** The workbooks of the person's teams, the newest first, and those that can be brought back. */
export function WorkbookList({ workbooks, deleted, teams, gone, asked }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [moving, setMoving] = useState(teams.length > 1 ? asked : null);
  const [latest, setLatest] = useState(gone);
  const done = { onSuccess: () => router.refresh() };
  const rename = useMutation(trpc.workbook.rename.mutationOptions(done));
  const remove = useMutation(trpc.workbook.remove.mutationOptions(done));
  const duplicate = useMutation(
    trpc.workbook.duplicate.mutationOptions({ onSuccess: ({ workbookId }) => router.push(routes.workbook(workbookId)) }),
  );
  const move = useMutation(trpc.team.moveWorkbook.mutationOptions(done));
  const error = rename.error ?? remove.error ?? duplicate.error ?? move.error;
  const change = (workbook: ListedWorkbook) => ({ workbookId: workbook.id, mutationId: crypto.randomUUID() });
  const refused = [rename.data, move.data].map((answer) => (answer?.ok === false ? answer.message : null)).find((each) => each !== null);
  const alone = asked !== null && teams.length < 2 ? 'There is no other team to move it to. Make one under Teams.' : null;
  const failed = refused ?? (error === null ? alone : errorSentence(error));
  if (workbooks.length === 0) {
    return (
      <>
        <p className="border-t border-line pt-4 text-quiet">
          No workbook yet. Choose a template and create one, or open a template from the start page: the first change makes it yours.
        </p>
        <DeletedList workbooks={deleted} latest={latest} />
      </>
    );
  }
  return (
    <>
      {failed !== null && (
        <p role="alert" className="mb-2 text-13 text-error">
          Not saved: {failed}
        </p>
      )}
      <ul className="border-t border-line">
        {workbooks.map((workbook) => (
          <li key={workbook.id} className="listed">
            {renaming === workbook.id ? (
              <RenameForm
                name={workbook.name}
                onCancel={() => setRenaming(null)}
                onSave={(name) => {
                  setRenaming(null);
                  rename.mutate({ ...change(workbook), name, baseName: workbook.name });
                }}
              />
            ) : (
              <Link
                href={routes.workbook(workbook.id)}
                className="min-w-0 flex-1 truncate max-md:basis-full text-14 font-semibold hover:text-accent"
              >
                {workbook.name}
              </Link>
            )}
            {teams.length > 1 && <span className="max-w-40 truncate text-13 text-quiet">{workbook.team.name}</span>}
            {workbook.review !== 'none' && (
              <Link href={routes.review(workbook.id)} prefetch={false} className="review-state" data-state={workbook.review}>
                {stateWords[workbook.review]}
                <span className="sr-only">, review of {workbook.name}</span>
              </Link>
            )}
            <span className="text-13 text-quiet">{workbook.scenarios === 1 ? '1 scenario' : `${workbook.scenarios} scenarios`}</span>
            <span className="text-13 text-quiet">
              Changed <WhenText at={workbook.updatedAt} />
            </span>
            <span className="flex">
              <button type="button" className="button-quiet" onClick={() => setRenaming(workbook.id)}>
                Rename<span className="sr-only"> {workbook.name}</span>
              </button>
              <button
                type="button"
                className="button-quiet"
                disabled={duplicate.isPending}
                onClick={() =>
                  duplicate.mutate({
                    ...change(workbook),
                    name: copyName(
                      workbook.name.slice(0, 64),
                      workbooks.map(({ name }) => name),
                    ),
                  })
                }
              >
                Duplicate<span className="sr-only"> {workbook.name}</span>
              </button>
              {workbook.movable && teams.length > 1 && (
                <button
                  type="button"
                  className="button-quiet"
                  aria-expanded={moving === workbook.id}
                  onClick={() => setMoving(moving === workbook.id ? null : workbook.id)}
                >
                  Move<span className="sr-only"> {workbook.name}</span>
                </button>
              )}
              <button
                type="button"
                className="button-quiet"
                disabled={remove.isPending}
                onClick={() => {
                  setLatest(workbook.id);
                  remove.mutate(change(workbook));
                }}
              >
                Delete<span className="sr-only"> {workbook.name}</span>
              </button>
            </span>
            {moving === workbook.id && (
              <MoveForm
                name={workbook.name}
                teams={teams.filter(({ id }) => id !== workbook.team.id)}
                onMove={(toTeamId) => {
                  setMoving(null);
                  move.mutate({ ...change(workbook), toTeamId });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <DeletedList workbooks={deleted} latest={latest} />
    </>
  );
}
