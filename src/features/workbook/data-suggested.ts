import { evaluateDocument } from '@/engine/evaluate-document';
import { withTried } from './with-tried';
import { movements } from './movements';
import type { TriedCells } from './schema-trial';
import { type StoredWorkbook, toDocument } from './stored';

export type { StoredWorkbook } from './stored';

/** The most that is told of a scenario. */
const mostFigures = 6;

/** What results of each scenario would move with other texts in some cells, the one that moves most first. */
export function effectsOf(stored: StoredWorkbook, cells: TriedCells) {
  if (cells.length === 0) return [];
  const [now, then] = [stored, withTried(stored, cells)].map((workbook) => evaluateDocument(toDocument(workbook).document));
  return stored.scenarios.flatMap(({ name }, i) => {
    const [before, after] = [now?.[i], then?.[i]];
    const figures = before === undefined || after === undefined ? [] : movements(before, after).slice(0, mostFigures);
    return figures.length === 0 ? [] : [{ scenario: name, figures }];
  });
}
