import { useEffect } from 'react';
import { keepNotes } from '../../outbox';
import type { Outbox } from '../../outbox';
import type { Saver } from '../../saver';
import type { WorkbookStore } from '../../store';

/** Takes up what an earlier page left unsent, and leaves to the next one what this one does not get through. */
export function useOutbox(store: WorkbookStore, saver: Saver, outbox: Outbox | undefined): void {
  useEffect(() => {
    const forget = outbox === undefined ? undefined : keepNotes(store, outbox);
    void saver.open();
    return () => {
      forget?.();
      saver.stop();
    };
  }, [store, saver, outbox]);
}
