import type { CellState, Change, RowState, ScenarioState } from './schema';

/** A cell with the person who set it last. */
export type HeldCell = CellState & { readonly by: string };

/** What a workbook holds at a moment, deleted scenarios and rows too. The rules of what may change work on it alone. */
export type Held = {
  readonly name: string;
  readonly scenarios: ReadonlyMap<string, ScenarioState>;
  readonly rows: ReadonlyMap<string, RowState>;
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, HeldCell>;
};

/** Names a cell within its workbook. */
export const cellKey = ({ scenarioId, quantityId }: { readonly scenarioId: string; readonly quantityId: string }): string =>
  `${scenarioId} ${quantityId}`;

/** The same workbook after changes, made by `by`. */
export function afterChanges(held: Held, changes: readonly Change[], by: string): Held {
  let { name } = held;
  const [scenarios, rows, cells] = [new Map(held.scenarios), new Map(held.rows), new Map(held.cells)];
  for (const change of changes) {
    if (change.on === 'workbook') ({ name } = change.after);
    else if (change.on === 'scenario') scenarios.set(change.id, change.after);
    else if (change.on === 'row') rows.set(change.id, change.after);
    else cells.set(cellKey(change), { ...change.after, by });
  }
  return { name, scenarios, rows, cells };
}

type Named = ScenarioState & { readonly id: string };

/** Scenarios that are not deleted, in their order. */
export const liveIn = ({ scenarios }: Held): readonly Named[] =>
  [...scenarios]
    .flatMap(([id, state]) => (state.deleted ? [] : [{ ...state, id }]))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** A cell set to another text, or cleared. */
export function cellChange(
  held: Held,
  cell: { readonly scenarioId: string; readonly quantityId: string },
  text: string | null,
  reason = '',
): Change {
  const { scenarioId, quantityId } = cell;
  const now = held.cells.get(cellKey(cell));
  const before = now === undefined ? null : { text: now.text, reason: now.reason, version: now.version };
  return { on: 'cell', scenarioId, quantityId, before, after: { text, reason, version: (before?.version ?? 0) + 1 } };
}

/** A scenario with some of its fields changed. */
export function scenarioChange(id: string, before: ScenarioState, fields: Partial<ScenarioState>): Change {
  return { on: 'scenario', id, before, after: { ...before, ...fields, version: before.version + 1 } };
}

/** The same workbook before changes, the newest first. Who set a cell then is not told. */
export function heldBefore(held: Held, newestFirst: readonly Change[]): Held {
  let { name } = held;
  const [scenarios, rows, cells] = [new Map(held.scenarios), new Map(held.rows), new Map(held.cells)];
  const put = <T>(map: Map<string, T>, key: string, before: T | null) => (before === null ? map.delete(key) : map.set(key, before));
  for (const change of newestFirst) {
    if (change.on === 'workbook') name = change.before?.name ?? name;
    else if (change.on === 'scenario') put(scenarios, change.id, change.before);
    else if (change.on === 'row') put(rows, change.id, change.before);
    else put(cells, cellKey(change), change.before === null ? null : { ...change.before, by: '' });
  }
  return { name, scenarios, rows, cells };
}
