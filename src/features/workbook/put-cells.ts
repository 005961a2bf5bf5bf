import type { CellChange } from './mutations-cells';
import type { StoredScenario, StoredWorkbook } from './stored';

/** Cells that one revision has set, with the name of who set them and when. */
export type Put = { readonly changes: readonly CellChange[]; readonly by: string; readonly at: Date };

/** A workbook one revision later, as the database would give it. @param head hash of that revision */
export function withCells(before: StoredWorkbook, { changes, by, at }: Put, head: string): StoredWorkbook {
  const scenarioAfter = (scenario: StoredScenario): StoredScenario => {
    const own = changes.filter(({ scenarioId }) => scenarioId === scenario.id);
    if (own.length === 0) return scenario;
    const set = own.map(({ quantityId, after }) => [quantityId, { ...after, by, at: at.toISOString() }] as const);
    const cells = Object.entries({ ...scenario.cells, ...Object.fromEntries(set) });
    return { ...scenario, cells: Object.fromEntries(cells.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
  };
  return { ...before, revision: before.revision + 1, head, scenarios: before.scenarios.map(scenarioAfter) };
}
