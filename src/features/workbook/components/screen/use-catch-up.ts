import { useCallback } from 'react';
import { useWhileSeen } from '@/components/use-while-seen';
import type { Saver } from '../../saver';

/** Fetches others' edits while the page is seen. */
export function useCatchUp(saver: Saver): void {
  useWhileSeen(useCallback(() => void saver.catchUp(), [saver]));
}
