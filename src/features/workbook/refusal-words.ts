import { editsOf } from './change';
import type { Change } from './change';
import type { ChangedCell } from './others';
import type { Notice, WorkbookStore } from './store';
import type { Outcome } from './transport';

type Refusal = { readonly scenarioId: string; readonly quantityId: string; readonly message: string };

/** Why several cells were refused together: the first reason by its row and column, and how many more there are. */
export function wholeRefused(store: WorkbookStore, change: Change, refusals: readonly Refusal[]): string {
  const [first] = refusals;
  const all = `None of the ${editsOf(change).length} cells was changed.`;
  if (first === undefined) return all;
  const others = refusals.length - 1;
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'cell does' : 'cells do'} not fit.`;
  return `${placeWords(store, first)}: ${first.message}${more} ${all}`;
}

/** Others changed some of the cells of one change: where, and that the rest waits for the choice. */
export function wholeConflict(store: WorkbookStore, change: Change, conflicts: readonly Omit<Refusal, 'message'>[]): string {
  const [first] = conflicts;
  const where = first === undefined ? 'Some of these cells' : placeWords(store, first);
  const others = conflicts.length > 1 ? ` and ${conflicts.length - 1} more` : '';
  return `${where}${others} was changed by somebody else meanwhile. None of the ${editsOf(change).length} cells was changed; choose there and do it again.`;
}

/** Why a step back or forward was not taken, with the way past it: else it would stay the next one for ever. */
export function stepNotice(store: WorkbookStore, kind: 'undo' | 'redo', outcome: Stuck): Notice {
  const text = outcome.reason === 'other' ? outcome.message : stepConflict(store, outcome.conflicts);
  if (outcome.step === undefined) return { text, tone: 'bad' };
  const said = `Left as it is. ${kind === 'undo' ? 'Undo' : 'Redo'} goes on with the step ${kind === 'undo' ? 'before' : 'after'} it.`;
  const cells = outcome.reason === 'other' ? [] : outcome.conflicts.map(({ scenarioId, quantityId }) => ({ scenarioId, quantityId }));
  return {
    text,
    tone: 'bad',
    offer: { label: 'Leave this step out', change: { kind: 'skip', of: kind, step: outcome.step, cells, said } },
  };
}

type Stuck = Extract<Outcome, { reason: 'conflict' | 'other' }>;
type Met = Omit<Refusal, 'message'> & { readonly mine: string | null; readonly theirs: string | null; readonly by: string };

/** Why a step back or forward was not taken: who changed the cell since, to what, and what it would have become. */
function stepConflict(store: WorkbookStore, [first]: readonly Met[]): string {
  if (first === undefined) return 'Somebody else changed these cells since. Nothing was changed.';
  const [theirs, mine] = [first.theirs ?? 'back to base', first.mine ?? 'back to base'];
  return `${first.by} changed ${placeWords(store, first)} since: it is ${theirs}, and would have become ${mine}. Nothing was changed; choose in the cell.`;
}

/** "Chip price in Base" */
export const placeWords = (store: WorkbookStore, cell: { readonly scenarioId: string; readonly quantityId: string }): string => {
  const scenario = store.scenarios().find(({ id }) => id === cell.scenarioId)?.name ?? cell.scenarioId;
  return `${store.row(cell.quantityId)?.label ?? cell.quantityId} in ${scenario}`;
};

/** What others have just changed, in one line. */
export function othersSentence(store: WorkbookStore, cells: readonly ChangedCell[]): string {
  const [first] = cells;
  const who = [...new Set(cells.map(({ by }) => by))].join(', ');
  if (first === undefined || cells.length > 1) return `${who} changed ${cells.length} cells.`;
  return `${who} changed ${placeWords(store, { quantityId: first.rowId, scenarioId: first.scenarioId })}.`;
}
