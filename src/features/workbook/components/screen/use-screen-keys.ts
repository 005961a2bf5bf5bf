import { useEffect } from 'react';
import { findByShortcut } from '../../actions';
import type { SheetScreen } from '../../client';
import { viewActions } from '../../view-actions';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Keys for the view, wherever the keyboard is on the page; where one types, only those with Ctrl or Command. */
export function useScreenKeys(screen: SheetScreen): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.overlay, .popover') !== null) return;
      if (typing(event.target) && !event.ctrlKey && !event.metaKey) return;
      const action = findByShortcut(viewActions, event, { ...screen, place: screen.focus.active(), edit: () => undefined });
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action.run({ ...screen, place: screen.focus.active(), edit: () => undefined });
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [screen]);
}
