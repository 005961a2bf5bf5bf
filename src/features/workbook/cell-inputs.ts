import type { CellError, Layer, Value } from '@/engine/document';
import { alike } from './alike';
import type { Column } from './build-figures';
import type { StoredCell } from './stored';
import type { CellView } from './view';

/** All that a cell is drawn from; what is not here cannot show in it. */
export type CellInputs = {
  readonly scenarioId: string;
  readonly own: StoredCell | undefined;
  readonly value: Value | undefined;
  readonly error: CellError | undefined;
  readonly layer: Layer | undefined;
  readonly inherited: Value | null | undefined;
  /** What the value must not be read without. */
  readonly notes: Pick<CellView, 'caution' | 'accuracy'>;
};

export const inputsOf = (rowId: string, { scenario, result }: Column): CellInputs => ({
  scenarioId: scenario.id,
  own: scenario.cells[rowId],
  value: result.values[rowId],
  error: result.errors[rowId],
  layer: result.layers[rowId],
  inherited: result.inherited[rowId],
  notes: notesOf(rowId, result),
});

/** Whether a row drawn from one looks like a row drawn from the other. */
export const sameInputs = (a: readonly CellInputs[] | undefined, b: readonly CellInputs[]): boolean =>
  a?.length === b.length && a.every((one, i) => same(one, b[i]));

const same = (a: CellInputs, b: CellInputs | undefined): boolean =>
  b !== undefined &&
  a.scenarioId === b.scenarioId &&
  sameValue(a.value, b.value) &&
  sameValue(a.inherited, b.inherited) &&
  alike(a.layer, b.layer) &&
  alike(a.error, b.error) &&
  alike(a.notes, b.notes) &&
  alike(a.own, b.own);

/** A list is a new one at each evaluation. */
const sameValue = (a: Value | null | undefined, b: Value | null | undefined): boolean =>
  Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Rows that show the calibrated time per token itself. */
const calibratedRows: ReadonlySet<string> = new Set(['stepTime', 'tokensPerSecondPerUser']);

type Notes = CellInputs['notes'];
const noNotes: Notes = {};
const notesByResult = new WeakMap<Noted, ReadonlyMap<string, Notes>>();
type Noted = Pick<Column['result'], 'warnings' | 'accuracy'>;

/** What a value must not be read without. */
export function notesOf(id: string, result: Noted): Notes {
  const notes = notesByResult.get(result) ?? notesIn(result);
  notesByResult.set(result, notes);
  return notes.get(id) ?? noNotes;
}

function notesIn({ warnings, accuracy }: Noted): ReadonlyMap<string, Notes> {
  const ids = new Set([...warnings.map((warning) => warning.id), ...calibratedRows]);
  return new Map(
    [...ids].map((id) => {
      const caution = warnings.find((warning) => warning.id === id || (warning.id === 'stepTime' && calibratedRows.has(id)))?.message;
      const notes = {
        ...(caution === undefined ? {} : { caution }),
        ...(accuracy === undefined || !calibratedRows.has(id) ? {} : { accuracy }),
      };
      return [id, notes];
    }),
  );
}
