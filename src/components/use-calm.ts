import { useEffect, useState } from 'react';

/** In ms. Who comes to type has begun by then, and what is typed first waits for nothing large. */
const first = 300;

/** Turns true once the browser has had nothing to do: what is large and can wait is fetched then. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const rest = () => setCalm(true);
    let asked: number | undefined;
    const timer = setTimeout(() => {
      // Not every browser tells when it rests.
      if (typeof requestIdleCallback === 'undefined') rest();
      else asked = requestIdleCallback(rest, { timeout: 2_000 });
    }, first);
    return () => {
      clearTimeout(timer);
      if (asked !== undefined) cancelIdleCallback(asked);
    };
  }, []);
  return calm;
}
