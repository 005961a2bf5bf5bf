import { useEffect } from 'react';
import type { Saver } from '../../saver';

/** Sends again when the network returns, and warns before a page with unsaved changes is left. */
export function useKeepUnsaved({ retry, unsaved }: Pick<Saver, 'retry' | 'unsaved'>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [retry, unsaved]);
}
