import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useScreen } from '../../client';

/** A ref for the element that takes the keyboard when the grid's Tab stop moves onto it. */
export function useGrab<T extends HTMLElement>(active: boolean): RefObject<T | null> {
  const { focus } = useScreen();
  const ref = useRef<T>(null);
  useEffect(() => {
    if (active && focus.editing() === null && focus.takeGrab()) ref.current?.focus();
  });
  return ref;
}
