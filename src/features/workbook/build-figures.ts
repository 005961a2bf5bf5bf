import type { EvaluatedScenario, WorkbookDocument } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { headWarnings } from './head-warnings';
import { ribbonOf } from './ribbon';
import { type BuiltRows, buildRows } from './sheet-rows';
import { type StoredScenario, type StoredWorkbook, toDocument } from './stored';
import type { ScenarioView } from './view';

/** A stored scenario with what the engine made of it. */
export type Column = { readonly scenario: StoredScenario; readonly result: EvaluatedScenario };

/** All that rests on values: what a change of a cell may change. */
export type Figures = { readonly document: WorkbookDocument; readonly columns: readonly Column[]; readonly rows: BuiltRows };

/**
 * Evaluates a stored workbook and prepares its rows: the part of a sheet that the browser can make, too.
 * @param before rows of another revision: those that show the same are the same objects
 */
export function buildFigures(stored: StoredWorkbook, before?: BuiltRows): Figures {
  const { document } = toDocument(stored);
  const evaluated = evaluateDocument(document);
  const columns = stored.scenarios.map((scenario, i) => ({ scenario, result: evaluated[i] })).filter(isEvaluated);
  return { document, columns, rows: buildRows(stored, columns, before) };
}

const isEvaluated = (column: { scenario: StoredScenario; result: EvaluatedScenario | undefined }): column is Column =>
  column.result !== undefined;

/** What the head of a column says of its values. */
export type Standing = Pick<ScenarioView, 'regime' | 'ribbon' | 'warnings' | 'accuracy'>;

export function standingOf({ result }: Column): Standing {
  const ribbon = ribbonOf(result);
  return {
    regime: ribbon.regime,
    ribbon,
    warnings: headWarnings(result),
    ...(result.accuracy === undefined ? {} : { accuracy: result.accuracy }),
  };
}
