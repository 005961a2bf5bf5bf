'use client';

import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FormNotice } from '@/components/form-notice';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { useScreen } from '../../client';
import { pastId } from '../../past';
import { headerRow } from '../sheet/place';

const bare = 'revision';

/** Asks which scenario of which version to show beside the sheet. */
export function VersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { past, store, focus } = useScreen();
  const id = useId();
  const history = useQuery(useTRPC().history.list.queryOptions({ workbookId: store.view().id }));
  const [failed, setFailed] = useState<string | null>(null);
  const [showing, setShowing] = useState(false);
  const [version, setVersion] = useState<string | null>(null);
  const versions = history.data?.versions ?? [];
  const chosen = version ?? (versions[0] === undefined ? bare : String(versions[0].revision));
  const show = async (data: FormData) => {
    const revision = Number(chosen === bare ? data.get('number') : chosen);
    const scenarioId = data.get('scenario');
    setShowing(true);
    const problem = await past?.show({ revision, ...(typeof scenarioId === 'string' ? { scenarioId } : {}) });
    setShowing(false);
    if (problem !== null) return setFailed(problem ?? null);
    onClose();
    const shown = past?.columns().at(-1);
    // It may lie beyond the edge of the screen; the keyboard goes there once it is drawn.
    if (shown !== undefined) requestAnimationFrame(() => focus.move({ row: headerRow, column: pastId(shown) }, true));
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="modal">
        <Dialog className="p-6 outline-none">
          <Heading slot="title" className="mb-4 text-16 font-semibold">
            Show a version as a column
          </Heading>
          {history.error !== null && <FormNotice failed={errorSentence(history.error)} />}
          {history.data === undefined ? (
            <p className="text-13 text-quiet">Reading the history…</p>
          ) : (
            <form
              className="grid gap-4"
              onSubmit={(event) => {
                event.preventDefault();
                if (!showing) void show(new FormData(event.currentTarget));
              }}
            >
              <div className="grid gap-1">
                <label htmlFor={`${id}-version`} className="text-13 font-medium">
                  Version
                </label>
                <select
                  id={`${id}-version`}
                  autoFocus
                  className="field"
                  value={chosen}
                  onChange={(event) => setVersion(event.target.value)}
                >
                  {versions.map((each) => (
                    <option key={each.id} value={each.revision}>
                      {each.name} (revision {each.revision})
                    </option>
                  ))}
                  <option value={bare}>A revision by its number</option>
                </select>
              </div>
              {chosen === bare && (
                <label className="grid gap-1 text-13 font-medium">
                  Revision, 1 to {history.data.revision}
                  <input
                    name="number"
                    type="number"
                    className="field w-28 font-normal"
                    min={1}
                    max={history.data.revision}
                    required
                    defaultValue={Math.max(1, history.data.revision - 1)}
                  />
                </label>
              )}
              <div className="grid gap-1">
                <label htmlFor={`${id}-scenario`} className="text-13 font-medium">
                  Scenario
                </label>
                <select id={`${id}-scenario`} name="scenario" className="field">
                  {history.data.scenarios.map(({ id: scenarioId, name }) => (
                    <option key={scenarioId} value={scenarioId}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <FormNotice failed={failed} />
              <span className="flex gap-2">
                <button type="submit" className="button-primary" aria-disabled={showing}>
                  Show
                </button>
                <button type="button" className="button" onClick={onClose}>
                  Cancel
                </button>
              </span>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
