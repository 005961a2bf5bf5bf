import { type CellEdit, type CellPlace, type Change, editsOf } from './change';
import { isStructural } from './structural';

/** Versions that a change raised: what was typed on `from` stands on `to` now. */
export type Moved = {
  readonly cells: readonly (CellPlace & { readonly from: number; readonly to: number })[];
  readonly scenarios: readonly { readonly id: string; readonly from: number; readonly to: number }[];
};

/** A change of a scenario itself foresees its next version; what waits was set on that as it was made. */
export const unforeseen = (change: Change, { cells, scenarios }: Moved): Moved => ({
  cells,
  scenarios: isStructural(change) && change.kind !== 'name' ? scenarios.filter(({ id }) => id !== change.scenarioId) : scenarios,
});

/** The same change on the versions that `moved` has made. */
export function lifted(change: Change, { cells, scenarios }: Moved): Change {
  const raise = (over: number, by: { readonly from: number; readonly to: number } | undefined) =>
    by !== undefined && over >= by.from ? over + by.to - by.from : over;
  if (change.kind === 'cells') {
    const byCell = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const edits = change.edits.map((edit) =>
      edit.over === undefined ? edit : { ...edit, over: raise(edit.over, byCell.get(cellKey(edit))) },
    );
    return { ...change, edits };
  }
  if (!isStructural(change) || change.kind === 'name' || change.over === undefined) return change;
  return {
    ...change,
    over: raise(
      change.over,
      scenarios.find(({ id }) => id === change.scenarioId),
    ),
  };
}

export const isStep = (change: Change): change is Extract<Change, { kind: 'undo' | 'redo' }> =>
  change.kind === 'undo' || change.kind === 'redo';
export const cellKey = ({ quantityId, scenarioId }: CellPlace): string => `${quantityId} ${scenarioId}`;

export const basedOn = (change: Change, seen: (edit: CellEdit) => number): Change =>
  change.kind === 'cells' ? { ...change, edits: change.edits.map((edit) => ({ ...edit, over: seen(edit) })) } : change;

/** The last edit of each cell; null where what comes of other changes is known only once they are stored. */
export const foreseeable = (changes: readonly Change[]): readonly CellEdit[] | null =>
  changes.every(({ kind }) => kind === 'cells')
    ? [...new Map(changes.flatMap(editsOf).map((edit) => [cellKey(edit), edit])).values()]
    : null;
