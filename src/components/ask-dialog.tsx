'use client';

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

type Props = {
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  /** The verb that does it. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that cannot be undone. */
export function AskDialog({ title, text, action, onConfirm, onCancel }: Props) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onCancel()} className="overlay">
      <Modal className="modal">
        <Dialog role="alertdialog" className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="text-16 font-semibold">
            {title}
          </Heading>
          <p className="text-14 text-quiet">{text}</p>
          <div className="flex justify-end gap-2">
            <button type="button" className="button" autoFocus onClick={onCancel}>
              Cancel
            </button>
            <button type="button" className="button button-danger" onClick={onConfirm}>
              {action}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
