import type { StoredCell, StoredWorkbook } from './stored';

export type TriedText = { readonly scenarioId: string; readonly quantityId: string; readonly text: string | null };

/** An own cell, where it stands. */
export type OwnCell = Omit<TriedText, 'text'> & { readonly cell: StoredCell };

/** The same workbook with these own cells in the place of what stands there. */
export function withOwn(stored: StoredWorkbook, cells: readonly OwnCell[]): StoredWorkbook {
  const scenarios = stored.scenarios.map((scenario) => {
    const own = cells.filter(({ scenarioId }) => scenarioId === scenario.id).map(({ quantityId, cell }) => [quantityId, cell] as const);
    return own.length === 0 ? scenario : { ...scenario, cells: { ...scenario.cells, ...Object.fromEntries(own) } };
  });
  return { ...stored, scenarios };
}

/** The same workbook with other texts in some cells, whose versions stay as they are. */
export function withTried(stored: StoredWorkbook, cells: readonly TriedText[]): StoredWorkbook {
  const before = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  const tried = cells.map(({ scenarioId, quantityId, text }): OwnCell => {
    const version = before.get(scenarioId)?.[quantityId]?.version ?? 0;
    return { scenarioId, quantityId, cell: { text, version, reason: '', by: '', at: '' } };
  });
  return withOwn(stored, tried);
}
