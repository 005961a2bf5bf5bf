'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import { errorSentence } from '@/lib/trpc-client';
import { useAllRows, useScreen, useTrying } from '../../client';
import { explanationId } from '../../explain-actions';
import { maskedExplanation } from '../../explain/masked';
import { returnTo } from '../sheet/grid-place';
import type { Place } from '../sheet/place';
import { OverrideSection } from '../override/override-section';
import { ExplainBody } from './explain-body';
import { useFollow } from './use-follow';

type Props = {
  readonly place: Place;
  /** Prices are hidden from view. */
  readonly masked: boolean;
};

/** Why a cell is what it is. It takes the keyboard when it opens and gives it back to the cell when it closes. */
export function ExplainPanel({ place, masked }: Props) {
  const { store, focus, explaining, marks } = useScreen();
  useAllRows();
  const tried = useTrying()?.cells;
  useFollow();
  const trail = useSyncExternalStore(explaining.subscribe, explaining.trail, explaining.trail);
  const panel = useRef<HTMLDivElement>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['explain', store.view().id, store.view().revision, place.row, place.column, tried],
    queryFn: () => explaining.ask(place),
    placeholderData: keepPreviousData,
  });

  useEffect(() => {
    panel.current?.focus();
    return () => {
      // The panel is gone, and with it what had the keyboard.
      if (document.activeElement === document.body || document.activeElement === null) returnTo(focus.active());
    };
  }, [focus]);

  useEffect(() => {
    if (data?.ok !== true) return;
    const rows = new Map([
      ...data.explanation.dependents.map(({ id }) => [id, 'dependent'] as const),
      ...data.explanation.precedents.map(({ id }) => [id, 'precedent'] as const),
    ]);
    marks.put('panel', { column: place.column, rows });
  }, [marks, data, place.column]);
  useEffect(() => () => marks.put('panel', null), [marks]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    explaining.close();
    returnTo(focus.active());
  };
  const walk = (row: string) => {
    const next = { row, column: place.column };
    explaining.open(next, true);
    focus.move(next, false);
    panel.current?.focus();
  };
  const back = () => {
    explaining.back();
    const before = explaining.place();
    if (before !== null) focus.move(before, false);
    panel.current?.focus();
  };
  const isMoney = (row: string) => store.row(row)?.unit.includes('USD') === true;
  const came = trail.at(-1);
  const name = store.row(place.row)?.label ?? place.row;
  return (
    <div
      ref={panel}
      id={explanationId}
      tabIndex={-1}
      role="group"
      aria-label={`Explanation of ${name}`}
      aria-busy={isFetching}
      className="explain"
      onKeyDown={onKeyDown}
    >
      {came !== undefined && (
        <button type="button" className="button-quiet -ml-2" onClick={back}>
          ← {store.row(came.row)?.label ?? came.row}
        </button>
      )}
      {error !== null && (
        <p role="alert" className="text-error">
          {name} cannot be explained now: {errorSentence(error)}
        </p>
      )}
      {error === null && data === undefined && <p className="text-13 text-quiet">Working it out…</p>}
      {error === null && data?.ok === false && <p>{data.message}</p>}
      {!(masked && isMoney(place.row)) && <OverrideSection key={`${place.row} ${place.column}`} place={place} />}
      {error === null && data?.ok === true && (
        <ExplainBody explanation={masked ? maskedExplanation(data.explanation, isMoney) : data.explanation} onWalk={walk} />
      )}
    </div>
  );
}
