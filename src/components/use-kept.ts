import { useEffect, useMemo, useRef } from 'react';
import { kept } from '@/lib/kept';

/** A value with its parts as they were when last drawn, where they hold the same. */
export function useKept<T>(value: T): T {
  const drawn = useRef(value);
  const now = useMemo(() => kept(drawn.current, value), [value]);
  useEffect(() => {
    drawn.current = now;
  }, [now]);
  return now;
}
