import { useEffect } from 'react';

/** With the time of an answer, what changed elsewhere appears within five seconds. */
const every = 4_000;

/** Looks again and again while the page is seen, and at once when it is seen again. `look`: the same function each time. */
export function useWhileSeen(look: () => void): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = setInterval(seen, every);
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [look]);
}
