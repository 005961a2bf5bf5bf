import type { Change } from '../../change';
import type { ViewOptions } from '../bar/view-options';
import type { Editing } from '../sheet/grid-focus';
import type { Place } from '../sheet/place';

/** Where the person is on a template page; columns are scenario names, which the workbook shares. */
export type Whereabouts = {
  readonly place: Place;
  readonly editing: Editing | null;
  readonly options: ViewOptions;
  readonly scroll: { readonly top: number; readonly left: number };
  /** Made after the workbook was asked for, and not yet sent. */
  readonly changes: readonly Change[];
  /** What came of the change that made the workbook. */
  readonly said: string | null;
};

/** What a template page leaves for the workbook it became. It is asked late: people go on typing meanwhile. */
export type Handoff = {
  readonly workbookId: string;
  readonly look: () => Whereabouts;
  /** The changes are the workbook's now. */ readonly forget: () => void;
};

let waiting: Handoff | null = null;

export function leave(handoff: Handoff): void {
  waiting = handoff;
}

/** Read while the page is made; it stays until `drop`, because a page may be made more than once. */
export const handedTo = (workbookId: string): Handoff | null => (waiting?.workbookId === workbookId ? waiting : null);

/** Whether this call was the one that took it. */
export function drop(handoff: Handoff): boolean {
  const held = waiting === handoff;
  if (held) waiting = null;
  return held;
}
