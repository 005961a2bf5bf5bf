import { useEffect } from 'react';
import type { Saver } from '../../saver';

const every = 5_000;

/** Fetches others' edits while the page is seen, sends again when the network returns, and warns before losing anything. */
export function useCatchUp(saver: Saver): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void saver.catchUp();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.unsaved()) event.preventDefault();
    };
    const timer = setInterval(look, every);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', saver.retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', saver.retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [saver]);
}
