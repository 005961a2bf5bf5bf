import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useScreen } from '../../client';
import type { RowView } from '../../view';
import { completionsFor, type Completion } from './completions';
import { isFormula, wordAt } from './formula-text';

export type Completing = {
  readonly options: readonly Completion[];
  readonly at: number;
  readonly listId: string;
  readonly optionId: (at: number) => string;
  readonly pick: (option: Completion) => void;
  /** Tell it where the caret is. */
  readonly look: () => void;
  /** Whether the list took the key. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => boolean;
};

/** Completes the word at the caret: rows in a formula, units behind a number. */
export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  row: Pick<RowView, 'unit'>,
  onChange: (text: string) => void,
): Completing {
  const { store } = useScreen();
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState<{ readonly text: string; readonly at: number }>();
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const next = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (next.current === null) return;
    input.current?.setSelectionRange(next.current, next.current);
    next.current = null;
  });

  const word = caret === null || closedAt === text ? null : wordAt(text, caret);
  const options = completionsFor(word, row, store.view().rows, isFormula(text));
  const at = chosen?.text === text ? Math.min(chosen.at, options.length - 1) : 0;

  const pick = (option: Completion) => {
    if (word === null) return;
    const completed = text.slice(0, word.start) + option.text + text.slice(word.end);
    next.current = word.start + option.text.length;
    setCaret(next.current);
    setClosedAt(completed);
    onChange(completed);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const option = options[at];
    if (option === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = (at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length;
      setChosen({ text, at: chosen?.text === text ? to : event.key === 'ArrowDown' ? 0 : options.length - 1 });
    } else if (event.key === 'Escape') setClosedAt(text);
    else if ((event.key === 'Enter' && chosen?.text === text) || (event.key === 'Tab' && !event.shiftKey && option.text !== word?.text))
      pick(option);
    else return false;
    return true;
  };
  return {
    options,
    at: chosen?.text === text ? at : -1,
    listId,
    optionId: (place) => `${listId}-${place}`,
    pick,
    look: () => setCaret(input.current?.selectionStart ?? null),
    onKey,
  };
}
