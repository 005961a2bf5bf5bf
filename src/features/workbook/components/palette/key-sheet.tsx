'use client';

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { actions } from '../../actions';
import { moveKeys, shortcutWords } from '../sheet/keys';

type Line = { readonly keys: readonly string[]; readonly what: string };

const of = (scope: (typeof actions)[number]['scope']): readonly Line[] =>
  actions
    .filter((action) => action.scope === scope && action.shortcuts.length > 0)
    .map(({ shortcuts, label }) => ({ keys: shortcuts, what: label }));

const parts: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  { title: 'Moving', lines: moveKeys.map(([keys, what]) => ({ keys, what })) },
  { title: 'Cells', lines: of('cell') },
  { title: 'Scenarios', lines: of('column') },
  { title: 'Workbook', lines: of('workbook') },
  { title: 'View', lines: of('view') },
];

/** Every key of the sheet, from the list that the keys themselves come from. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="modal modal-wide">
        <Dialog className="flex flex-col gap-4 p-6 outline-none">
          <div className="flex items-baseline justify-between gap-4">
            <Heading slot="title" className="text-16 font-semibold">
              Keyboard shortcuts
            </Heading>
            <button type="button" className="button-quiet" autoFocus onClick={onClose}>
              Close
            </button>
          </div>
          <div className="key-columns">
            {parts.map(({ title, lines }) => (
              <section key={title} className="mb-4 break-inside-avoid">
                <h3 className="mb-1 text-13 font-medium">{title}</h3>
                <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 text-13">
                  {lines.map(({ keys, what }) => (
                    <div key={what} className="contents">
                      <dt className="flex flex-wrap gap-1">
                        {keys.map((key) => (
                          <kbd key={key} className="key">
                            {shortcutWords(key)}
                          </kbd>
                        ))}
                      </dt>
                      <dd className="text-quiet">{what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
