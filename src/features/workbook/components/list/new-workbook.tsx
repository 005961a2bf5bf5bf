'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

type Props = { readonly templates: readonly { readonly id: string; readonly label: string }[] };

/** Makes a workbook of a template and opens it. */
export function NewWorkbook({ templates }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const id = useId();
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const create = useMutation(
    trpc.workbook.create.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) router.push(routes.workbook(answer.workbookId));
      },
    }),
  );
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ template, mutationId: crypto.randomUUID() });
      }}
    >
      <label htmlFor={id} className="text-13 text-quiet">
        Template
      </label>
      <select id={id} className="field" value={template} onChange={(event) => setTemplate(event.target.value)}>
        {templates.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" className="button-primary" disabled={create.isPending}>
        {create.isPending ? 'Creating…' : 'Create workbook'}
      </button>
      {create.isError && (
        <p role="alert" className="w-full text-13 text-error">
          Not created: {errorSentence(create.error)}
        </p>
      )}
    </form>
  );
}
