'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ShownOnce } from '@/components/shown-once';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { EmbedField } from './embed-field';
import { LinkList } from './link-list';
import { PasswordField } from './password-field';
import { sitesIn } from '../site';
import type { LinkAccess } from '../schema';
import { AccessChoice } from './access-choice';
import { type LinkKind, PurposeChoice } from './purpose-choice';

type Props = { readonly workbookId: string; readonly onClose: () => void };

/** Makes a link to the workbook, and lists those made before. */
export function ShareDialog({ workbookId, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(0);
  const [kind, setKind] = useState<LinkKind>('pinned');
  const [access, setAccess] = useState<LinkAccess>('view');
  const [password, setPassword] = useState('');
  const [sites, setSites] = useState('');
  const create = useMutation(
    trpc.link.create.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.link.list.queryFilter({ workbookId })) }),
  );
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="modal">
        <Dialog className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="text-16 font-semibold">
            Share
          </Heading>
          <PurposeChoice kind={kind} onChange={setKind} />
          {kind !== 'template' && <AccessChoice access={access} onChange={setAccess} />}
          {kind !== 'template' && (
            <>
              <PasswordField password={password} onChange={setPassword} />
              <EmbedField sites={sites} locked={password !== ''} onChange={setSites} />
            </>
          )}
          <form
            className="flex flex-wrap gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (create.isPending) return;
              create.mutate({
                workbookId,
                label,
                purpose: kind === 'template' ? 'template' : 'view',
                live: kind === 'live',
                access: kind === 'template' ? 'view' : access,
                mutationId: crypto.randomUUID(),
                ...(kind === 'template' || password === '' ? {} : { password }),
                ...(kind === 'template' || password !== '' ? {} : { embedOrigins: [...sitesIn(sites)] }),
                ...(days === 0 ? {} : { expiresInDays: days }),
              });
              setLabel('');
              setPassword('');
            }}
          >
            <input
              aria-label="What the link is for (optional)"
              placeholder="What it is for (optional)"
              className="field flex-1 max-sm:basis-full"
              maxLength={80}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
            <select
              aria-label="How long the link works"
              className="field"
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              <option value={0}>No end date</option>
              <option value={1}>For a day</option>
              <option value={7}>For a week</option>
              <option value={30}>For 30 days</option>
            </select>
            <button type="submit" className="button-primary" aria-disabled={create.isPending}>
              Make link
            </button>
          </form>
          {create.isError && (
            <p role="alert" className="text-13 text-error">
              No link was made: {errorSentence(create.error)}
            </p>
          )}
          {create.data !== undefined && <ShownOnce key={create.data.path} label="Link" path={create.data.path} />}
          {create.data?.embed != null && <ShownOnce key={create.data.embed} label="Address for the frame" path={create.data.embed} />}
          <LinkList workbookId={workbookId} />
          <div className="flex justify-end">
            <button type="button" className="button" onClick={onClose}>
              Close
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
