import { useEffect } from 'react';
import type { Saver } from '../../saver';

/** With the time of an answer, others' edits appear within five seconds. */
const every = 4_000;

/** Fetches others' edits while the page is seen. */
export function useCatchUp(saver: Saver): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void saver.catchUp();
    };
    const timer = setInterval(look, every);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [saver]);
}
