import type { RowView } from '../../view';

/** A failure at its root, with how many rows wait for it. */
export type Problem = {
  readonly rowId: string;
  readonly label: string;
  readonly message: string;
  readonly kind: 'error' | 'unset';
  readonly waiting: number;
};

/** What a scenario lacks, most consequential first; rows that merely wait are counted and not listed. */
export function problemsOf(rows: readonly RowView[], scenarioId: string): readonly Problem[] {
  const waiting = new Map<string, number>();
  for (const row of rows) {
    const cell = row.cells[scenarioId];
    if (cell?.state === 'dependent' && cell.root !== undefined) waiting.set(cell.root, (waiting.get(cell.root) ?? 0) + 1);
  }
  const problems = rows.flatMap((row): readonly Problem[] => {
    const cell = row.cells[scenarioId];
    if (cell === undefined || (cell.state !== 'error' && cell.state !== 'unset')) return [];
    const kind = cell.state;
    return [{ rowId: row.id, label: row.label, message: cell.message ?? '', kind, waiting: waiting.get(row.id) ?? 0 }];
  });
  const rank = (problem: Problem) => (problem.kind === 'error' ? 1e6 : 0) + problem.waiting;
  return problems.toSorted((a, b) => rank(b) - rank(a));
}
