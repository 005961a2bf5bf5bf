import type { ClipboardEvent } from 'react';
import { clear, copy, paste } from '../../cell-actions';
import { useScreen } from '../../client';
import { placeOf } from './grid-place';

/** Copy, cut and paste as the browser reports them, so that no permission is asked for. */
export function useGridClipboard() {
  const screen = useScreen();
  const { focus, editable } = screen;

  /** Where an event is for the sheet rather than for a text that is being typed. */
  const contextOf = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    return place === null || focus.editing() !== null ? null : { ...screen, place };
  };
  const take = (event: ClipboardEvent, cut: boolean) => {
    const context = contextOf(event);
    const text = context === null ? null : copy(context);
    if (context === null || text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (cut && editable) clear(context);
  };
  const onPaste = (event: ClipboardEvent) => {
    const context = contextOf(event);
    if (context === null || !editable) return;
    event.preventDefault();
    paste(context, event.clipboardData.getData('text/plain'));
  };
  return { onCopy: (event: ClipboardEvent) => take(event, false), onCut: (event: ClipboardEvent) => take(event, true), onPaste };
}
