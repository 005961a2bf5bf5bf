import type { FocusEvent, KeyboardEvent } from 'react';
import { actions, findByShortcut } from '../../actions';
import type { ActionContext } from '../../actions';
import { useScreen } from '../../client';
import { elementAt, placeOf } from './grid-place';
import { startsTyping, stepFor } from './keys';
import { step } from './navigate';
import { headerRow } from './place';
import type { Place } from './place';
import { extended, isValue } from './selection';
import { useEdit } from './use-edit';

/** The grid's keyboard, heard once at its root. `reveal` scrolls to a place that is not drawn yet. */
export function useGridKeys(reveal: (place: Place) => void) {
  const screen = useScreen();
  const { focus } = screen;
  const edit = useEdit();

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || focus.editing() !== null) return;
    const layout = focus.layout();
    const context: ActionContext = { ...screen, place, edit };
    const by = stepFor(event);
    const action = by === null || place.row === headerRow ? findByShortcut(actions, event, context) : undefined;
    if (action?.native === true) return;
    if (by !== null && action !== undefined) action.run(context);
    else if (by !== null && event.shiftKey && isValue(layout, place)) {
      const next = extended(layout, place, focus.selection()?.focus ?? place, by);
      focus.select(next);
      if (next !== null) {
        const element = elementAt(event.currentTarget, next.focus);
        if (element === null) reveal(next.focus);
        else element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    } else if (by !== null) focus.move(step(layout, place, by), true);
    else if (action !== undefined) action.run(context);
    else if (event.key === 'Escape' && focus.selection() !== null) focus.select(null);
    else if (event.key === 'Enter' && isValue(layout, place)) edit(place);
    else if (startsTyping(event) && isValue(layout, place)) edit(place, event.key);
    else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const { row, column } = focus.active();
    if (place !== null && focus.editing() === null && (place.row !== row || place.column !== column)) focus.move(place, false);
  };
  return { onKeyDown, onFocus };
}
