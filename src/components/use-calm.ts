import { useEffect, useState } from 'react';

/** Turns true once the browser has had nothing to do: what is large and can wait is fetched then. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const rest = () => setCalm(true);
    // Not every browser tells when it rests.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(rest, 200);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(rest, { timeout: 2_000 });
    return () => cancelIdleCallback(asked);
  }, []);
  return calm;
}
