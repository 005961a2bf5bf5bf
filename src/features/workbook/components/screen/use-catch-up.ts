import { useEffect } from 'react';
import type { Saver } from '../../saver';

const every = 5_000;

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
