import type { StoredCell, StoredWorkbook } from './stored';

export type TriedText = { readonly scenarioId: string; readonly quantityId: string; readonly text: string | null };

/** The same workbook with other texts in some cells, whose versions stay as they are. */
export function withTried(stored: StoredWorkbook, cells: readonly TriedText[]): StoredWorkbook {
  const scenarios = stored.scenarios.map((scenario) => {
    const own = cells.filter(({ scenarioId }) => scenarioId === scenario.id);
    const over = own.map(({ quantityId, text }): readonly [string, StoredCell] => [
      quantityId,
      { text, version: scenario.cells[quantityId]?.version ?? 0, reason: '', by: '', at: '' },
    ]);
    return own.length === 0 ? scenario : { ...scenario, cells: { ...scenario.cells, ...Object.fromEntries(over) } };
  });
  return { ...stored, scenarios };
}
