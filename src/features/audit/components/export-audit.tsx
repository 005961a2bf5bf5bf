'use client';

import { useMutation } from '@tanstack/react-query';
import { FormNotice } from '@/components/form-notice';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { AuditAsked } from '../schema';

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'audit-log.csv' });
  link.click();
  URL.revokeObjectURL(url);
}

/** Downloads what the page shows, with all its pages. */
export function ExportAudit({ asked }: { readonly asked: AuditAsked }) {
  const make = useMutation(useTRPC().audit.export.mutationOptions({ onSuccess: ({ csv }) => save(csv) }));
  return (
    <>
      <button type="button" className="button" disabled={make.isPending} onClick={() => make.mutate(asked)}>
        Export as CSV
      </button>
      <FormNotice failed={make.error === null ? null : `Not exported: ${errorSentence(make.error)}`} />
    </>
  );
}
