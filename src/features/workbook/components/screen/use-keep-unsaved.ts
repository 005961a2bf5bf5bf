import { useEffect } from 'react';
import type { Saver } from '../../saver';

/** Every two seconds for a minute, then every ten: a server that starts anew is met at once, and one that is gone is left alone. */
const every = 2_000;
const often = 30;
const seldom = 5;

/** Sends again when the network returns, and warns before a page with unsaved changes is left. */
export function useKeepUnsaved({ retry, unsaved }: Pick<Saver, 'retry' | 'unsaved'>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    let tries = 0;
    const again = () => {
      tries = unsaved() ? tries + 1 : 0;
      if (tries > 0 && (tries <= often || tries % seldom === 0)) retry();
    };
    const timer = setInterval(again, every);
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [retry, unsaved]);
}
