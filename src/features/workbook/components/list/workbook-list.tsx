'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { AskDialog } from '@/components/ask-dialog';
import { WhenText } from '@/components/when-text';
import { RenameForm } from './rename-form';

export type ListedWorkbook = {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly scenarios: number;
};

/** The workbooks of the person's team, the newest first. */
export function WorkbookList({ workbooks }: { readonly workbooks: readonly ListedWorkbook[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ListedWorkbook | null>(null);
  const done = { onSuccess: () => router.refresh() };
  const rename = useMutation(trpc.workbook.rename.mutationOptions(done));
  const remove = useMutation(trpc.workbook.remove.mutationOptions(done));
  const error = rename.error ?? remove.error;
  const failed = rename.data?.ok === false ? rename.data.message : error === null ? null : errorSentence(error);
  if (workbooks.length === 0) {
    return (
      <p className="border-t border-line pt-4 text-quiet">
        No workbook yet. Choose a template and create one, or open a template from the start page: the first change makes it yours.
      </p>
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
                  rename.mutate({ workbookId: workbook.id, name, baseName: workbook.name, mutationId: crypto.randomUUID() });
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
            <span className="text-13 text-quiet">{workbook.scenarios === 1 ? '1 scenario' : `${workbook.scenarios} scenarios`}</span>
            <span className="text-13 text-quiet">
              Changed <WhenText at={workbook.updatedAt} />
            </span>
            <span className="flex">
              <button type="button" className="button-quiet" onClick={() => setRenaming(workbook.id)}>
                Rename<span className="sr-only"> {workbook.name}</span>
              </button>
              <button type="button" className="button-quiet" onClick={() => setRemoving(workbook)}>
                Delete<span className="sr-only"> {workbook.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {removing !== null && (
        <AskDialog
          title={`Delete ${removing.name}?`}
          text="Its scenarios, its history and its share links go with it. This cannot be undone."
          action="Delete workbook"
          onCancel={() => setRemoving(null)}
          onConfirm={() => {
            remove.mutate({ workbookId: removing.id, mutationId: crypto.randomUUID() });
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}
