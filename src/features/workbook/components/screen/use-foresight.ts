import { useEffect } from 'react';
import { useCalm } from '@/components/use-calm';
import type { Foreseeing } from '../../foreseeing';

/** Evaluates beside the page from when the browser rests until the page is left. */
export function useForesight(foreseeing: Foreseeing | null): void {
  const calm = useCalm();
  useEffect(() => {
    if (!calm || foreseeing === null) return;
    foreseeing.open();
    return foreseeing.close;
  }, [calm, foreseeing]);
}
