import type { MouseEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { actionById } from '../../actions';
import { useScreen } from '../../client';
import { elementAt, placeOf } from './grid-place';
import type { Place } from './place';
import { between, isValue } from './selection';
import { useEdit } from './use-edit';

/** The grid's mouse and fingers, heard once at its root. */
export function useGridPointer() {
  const screen = useScreen();
  const { focus } = screen;
  const edit = useEdit();
  const tappedAgain = useRef(false);
  const dragged = useRef<Place | null>(null);

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || focus.editing() !== null) return;
    if (isValue(focus.layout(), place)) return edit(place);
    const context = { ...screen, place, edit };
    const row = actionById('row.edit');
    if (row?.when(context) === true) row.run(context);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const active = focus.active();
    const mouse = event.pointerType === 'mouse' && event.button === 0 && focus.editing() === null;
    tappedAgain.current = event.pointerType === 'touch' && place?.row === active.row && place.column === active.column;
    dragged.current = mouse && place !== null && isValue(focus.layout(), place) ? place : null;
  };
  /** Shift extends from the active cell, which keeps the keyboard. A plain press begins anew. */
  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || dragged.current === null || focus.editing() !== null) return;
    if (!event.shiftKey) return focus.select(null);
    const anchor = focus.active();
    if (!isValue(focus.layout(), anchor)) return;
    event.preventDefault();
    dragged.current = anchor;
    elementAt(event.currentTarget, anchor)?.focus();
    focus.select(between(focus.layout(), anchor, place));
  };
  const onPointerOver = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged.current === null || event.buttons !== 1 || event.pointerType !== 'mouse') return;
    const place = placeOf(event.target);
    if (place !== null && isValue(focus.layout(), place)) focus.select(between(focus.layout(), dragged.current, place));
  };
  const onPointerUp = () => {
    dragged.current = null;
  };
  // A finger has no double click worth relying on: the second tap on a cell edits it.
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (tappedAgain.current) onDoubleClick(event);
    tappedAgain.current = false;
  };
  return { onDoubleClick, onPointerDown, onMouseDown, onPointerOver, onPointerUp, onClick };
}
