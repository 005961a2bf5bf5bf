import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { actions, findByShortcut } from '../../actions';
import type { ActionContext } from '../../actions';
import { useScreen } from '../../client';
import { headerRow, labelColumn } from './grid-focus';
import type { Place } from './grid-focus';
import { startsTyping, stepFor } from './keys';
import { step } from './navigate';
import type { Layout } from './navigate';
import { useEdit } from './use-edit';

/** The cell that an event belongs to; what floats above the sheet hears its own keys. */
const placeOf = (target: EventTarget): Place | null => {
  if (!(target instanceof Element) || target.closest('.sheet-float') !== null) return null;
  const element = target.closest<HTMLElement>('[data-row]');
  const { row, column } = element?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row, column };
};

/** The grid's keyboard and pointer, heard once at its root. */
export function useGridKeys(layout: Layout) {
  const screen = useScreen();
  const { focus } = screen;
  const edit = useEdit();
  const tappedAgain = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || focus.editing() !== null) return;
    const by = stepFor(event);
    if (by !== null) {
      focus.move(step(layout, place, by), true);
      event.preventDefault();
      return;
    }
    const context: ActionContext = { ...screen, place, edit };
    const action = findByShortcut(actions, event, context);
    if (action !== undefined) action.run(context);
    else if (event.key === 'Enter' && isValue(layout, place)) edit(place);
    else if (startsTyping(event) && isValue(layout, place)) edit(place, event.key);
    else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place !== null && focus.editing() === null) focus.move(place, false);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place !== null && isValue(layout, place) && focus.editing() === null) edit(place);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const active = focus.active();
    tappedAgain.current = event.pointerType === 'touch' && place?.row === active.row && place.column === active.column;
  };
  // A finger has no double click worth relying on: the second tap on a cell edits it.
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (tappedAgain.current) onDoubleClick(event);
    tappedAgain.current = false;
  };
  return { onKeyDown, onFocus, onDoubleClick, onPointerDown, onClick };
}

const isValue = (layout: Layout, { row, column }: Place): boolean => row !== headerRow && column !== labelColumn && !layout.groups.has(row);
