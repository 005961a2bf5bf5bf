import { useEffect } from 'react';
import { commentsId } from '../../comment-actions';
import type { Talking } from '../../talking';

/** Fetches what was said once the page stands; the look for others' edits tells when there is more. */
export function useTalkLoaded(talking: Talking): void {
  useEffect(() => {
    void talking.load();
    if (window.location.hash === `#${commentsId}`) talking.open({ on: 'workbook' });
  }, [talking]);
}
