import { quantityById } from '@/engine/registry';
import type { TeamRowDocument } from '@/engine/document';
import { formulaProblem, namesOf, readRow, type RowReading } from '@/engine/row-draft';
import { readUnit } from '@/engine/unit';
import type { CellState, Change, RowState, ScenarioState } from '@/features/history/schema';
import { quota } from '@/server/quota';

/** What the rules look at: rows, scenarios and cells, the cells by scenario id and quantity id joined by a space. */
export type Holding = {
  readonly scenarios: ReadonlyMap<string, ScenarioState>;
  readonly rows: ReadonlyMap<string, RowState>;
  readonly cells: ReadonlyMap<string, CellState>;
};

export type RowRefusal = {
  readonly field: Extract<RowReading, { ok: false }>['field'] | 'row';
  readonly message: string;
  readonly at?: number;
};
export type RowPlan =
  { readonly ok: true; readonly changes: readonly Change[]; readonly row: RowState } | { readonly ok: false; readonly refusal: RowRefusal };

type Live = RowState & { readonly id: string };

export const liveRows = ({ rows }: Pick<Holding, 'rows'>): readonly Live[] =>
  [...rows]
    .flatMap(([id, row]) => (row.deleted === true ? [] : [{ ...row, id }]))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export const rowWithKey = (held: Pick<Holding, 'rows'>, key: string): Live | undefined => liveRows(held).find((row) => row.key === key);

const documentOf = ({ key, label, unit, formula }: RowState): TeamRowDocument => ({ id: key, label, unit, formula });
const refuse = (message: string, field: RowRefusal['field'] = 'row'): RowPlan => ({ ok: false, refusal: { field, message } });

type User = { readonly words: string; readonly formula: string; readonly key: string };

/** Live rows and cells whose formulas name a row. */
function usersOf(held: Holding, key: string): readonly User[] {
  const rows = liveRows(held)
    .filter((row) => row.key !== key && namesOf(row.formula, true).includes(key))
    .map((row) => ({ words: `the row "${row.label}"`, formula: row.formula, key: row.key }));
  const labels = new Map(liveRows(held).map((row) => [row.key, row.label]));
  const cells = [...held.cells].flatMap(([place, { text }]) => {
    const [scenarioId = '', quantityId = ''] = place.split(' ');
    const scenario = held.scenarios.get(scenarioId);
    if (text === null || scenario === undefined || scenario.deleted || !namesOf(text).includes(key)) return [];
    const label = quantityById.get(quantityId)?.label ?? labels.get(quantityId) ?? quantityId;
    return [{ words: `${label} in "${scenario.name}"`, formula: text, key: quantityId }];
  });
  return [...rows, ...cells];
}

const several = (users: readonly User[]): string => {
  const shown = users.slice(0, 3).map(({ words }) => words);
  return users.length > 3 ? `${shown.join(', ')} and ${users.length - 3} more` : shown.join(' and ');
};

export type Draft = { readonly key?: string; readonly label: string; readonly unit: string; readonly text: string };

export function planAdd(held: Holding, { key, ...draft }: Draft, id: string): RowPlan {
  const live = liveRows(held);
  if (live.length >= quota.rows) return refuse(`A workbook holds at most ${quota.rows} rows of its own; delete one first.`);
  if (held.rows.size >= quota.rowsEver)
    return refuse(`This workbook has had ${quota.rowsEver} rows of its own, which its history keeps; begin a new workbook.`);
  const read = readRow({ ...draft, ...(key === undefined ? {} : { id: key }) }, live.map(documentOf));
  if (!read.ok) return { ok: false, refusal: withoutOk(read) };
  const { id: made, ...fields } = read.row;
  const row: RowState = { key: made, ...fields, position: (live.at(-1)?.position ?? -1) + 1, version: 1 };
  return { ok: true, row, changes: [{ on: 'row', id, before: null, after: row }] };
}

const withoutOk = ({ ok: _, ...refusal }: Extract<RowReading, { ok: false }>): RowRefusal => refusal;

/** A changed row; what rests on it must still work out. */
export function planEdit(held: Holding, { key, ...draft }: Draft & { readonly key: string }): RowPlan {
  const was = rowWithKey(held, key);
  if (was === undefined) return refuse('This row is no longer there; reload the page.');
  const others = liveRows(held)
    .filter((row) => row.key !== key)
    .map(documentOf);
  const read = readRow({ ...draft, id: key }, others);
  if (!read.ok) return { ok: false, refusal: withoutOk(read) };
  const broken = read.row.unit === was.unit ? undefined : brokenBy(held, was, [...others, read.row]);
  if (broken !== undefined)
    return refuse(`${capital(broken.words)} rests on this row and would no longer work out in ${read.row.unit}; change it first.`, 'unit');
  const { id, ...before } = was;
  const { label, unit, formula } = read.row;
  const row: RowState = { ...before, label, unit, formula, version: before.version + 1 };
  return { ok: true, row, changes: [{ on: 'row', id, before, after: row }] };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function brokenBy(held: Holding, was: RowState, after: readonly TeamRowDocument[]): User | undefined {
  const before = liveRows(held).map(documentOf);
  return usersOf(held, was.key).find(({ key, formula }) => {
    const unit = quantityById.get(key)?.unit ?? unitOf(after.find((row) => row.id === key)?.unit);
    const subject = { id: key, unit };
    return formulaProblem(formula, subject, before) === undefined && formulaProblem(formula, subject, after) !== undefined;
  });
}

function unitOf(text = '1') {
  const read = readUnit(text);
  if (!read.ok) throw new Error(read.message);
  return read.unit;
}

/** The row with the one above or below it changed over. */
export function planMove(held: Holding, { key, to }: { readonly key: string; readonly to: 'up' | 'down' }): RowPlan {
  const live = liveRows(held);
  const at = live.findIndex((row) => row.key === key);
  const [row, other] = [live[at], live[to === 'up' ? at - 1 : at + 1]];
  if (row === undefined) return refuse('This row is no longer there; reload the page.');
  if (other === undefined) return refuse(`"${row.label}" is the ${to === 'up' ? 'first' : 'last'} of your rows already.`);
  const changes = [moved(row, other.position), moved(other, row.position)];
  return { ok: true, row, changes };
}

function moved({ id, ...before }: Live, position: number): Change {
  return { on: 'row', id, before, after: { ...before, position, version: before.version + 1 } };
}

/** Without the row and what was typed into its cells. Refused while something rests on it. */
export function planRemove(held: Holding, key: string): RowPlan {
  const was = rowWithKey(held, key);
  if (was === undefined) return refuse('This row is no longer there; reload the page.');
  const users = usersOf(held, key);
  if (users.length > 0)
    return refuse(
      `"${was.label}" is used by ${several(users)}. Change ${users.length === 1 ? 'that' : 'those'} first; nothing was deleted.`,
    );
  const cells = [...held.cells].flatMap(([place, cell]): readonly Change[] => {
    const [scenarioId = '', quantityId = ''] = place.split(' ');
    if (quantityId !== key || cell.text === null) return [];
    const before: CellState = { text: cell.text, reason: cell.reason, version: cell.version };
    return [{ on: 'cell', scenarioId, quantityId, before, after: { text: null, reason: '', version: cell.version + 1 } }];
  });
  const { id, ...before } = was;
  const row: RowState = { ...before, deleted: true, version: before.version + 1 };
  return { ok: true, row, changes: [...cells, { on: 'row', id, before, after: row }] };
}
