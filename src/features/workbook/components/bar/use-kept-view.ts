import { useEffect, useRef } from 'react';
import type { SheetControl } from '../../sheet-control';
import { keep, readKept } from './kept-view';
import type { ViewOptions } from './view-options';

/** Takes over what this browser has kept of the view, and keeps what changes. */
export function useKeptView({ density, widths }: Pick<ViewOptions, 'density' | 'widths'>, control: SheetControl): void {
  const read = useRef(false);
  useEffect(() => {
    if (!read.current) {
      read.current = true;
      const kept = readKept();
      if (kept.density !== undefined || Object.keys(kept.widths).length > 1 || Object.keys(kept.widths.columns).length > 0)
        control.change(kept);
      return;
    }
    keep({ density, widths });
  }, [density, widths, control]);
}
