import type { CellState, Change, RowState, ScenarioState } from './schema';

/** What a workbook's history says it holds. */
export type Replayed = {
  readonly name: string;
  readonly scenarios: ReadonlyMap<string, ScenarioState>;
  readonly rows: ReadonlyMap<string, RowState>;
  /** By scenario id and quantity id, joined by a space. */
  readonly cells: ReadonlyMap<string, CellState>;
};

/** Applies changes in their order. */
export function replay(changes: Iterable<Change>): Replayed {
  let name = '';
  const scenarios = new Map<string, ScenarioState>();
  const rows = new Map<string, RowState>();
  const cells = new Map<string, CellState>();
  for (const change of changes) {
    if (change.on === 'workbook') ({ name } = change.after);
    else if (change.on === 'scenario') scenarios.set(change.id, change.after);
    else if (change.on === 'row') rows.set(change.id, change.after);
    else cells.set(`${change.scenarioId} ${change.quantityId}`, change.after);
  }
  return { name, scenarios, rows, cells };
}
