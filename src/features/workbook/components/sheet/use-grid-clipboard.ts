import type { ClipboardEvent } from 'react';
import { clear, copy, paste } from '../../cell-actions';
import { useScreen } from '../../client';
import { typedKind } from './clipboard-content';
import { placeOf } from './grid-place';

/** Copy, cut and paste as the browser reports them, so that no permission is asked for. */
export function useGridClipboard() {
  const screen = useScreen();
  const { focus, typeable } = screen;

  /** Where an event is for the sheet rather than for a text that is being typed. */
  const contextOf = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    return place === null || focus.editing() !== null ? null : { ...screen, place };
  };
  const take = (event: ClipboardEvent, cut: boolean) => {
    const context = contextOf(event);
    const content = context === null ? null : copy(context);
    if (context === null || content === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', content.plain);
    event.clipboardData.setData('text/html', content.html);
    event.clipboardData.setData(typedKind, content.typed);
    if (cut && typeable) clear(context);
  };
  const onPaste = (event: ClipboardEvent) => {
    const context = contextOf(event);
    if (context === null || !typeable) return;
    event.preventDefault();
    const of = (kind: string) => event.clipboardData.getData(kind);
    paste(context, { plain: of('text/plain'), html: of('text/html'), typed: of(typedKind) });
  };
  return { onCopy: (event: ClipboardEvent) => take(event, false), onCut: (event: ClipboardEvent) => take(event, true), onPaste };
}
