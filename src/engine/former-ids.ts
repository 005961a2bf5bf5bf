import type { CellText, ScenarioDocument, WorkbookDocument } from './document';
import { quantities } from './registry';

/** Id of an earlier release → what the quantity is called now. */
export type FormerIds = ReadonlyMap<string, string>;

/** Those that the quantities declare. */
export const formerIds: FormerIds = new Map(quantities.flatMap(({ id, formerly = [] }) => formerly.map((former) => [former, id] as const)));

const word = /(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_]*/g;

/** A formula with today's names; whatever else a cell holds stays as it is. */
export const currentText = <T extends CellText>(text: T, former: FormerIds, isFormula = false): T | string =>
  typeof text === 'string' && former.size > 0 && (isFormula || /^\s*=/.test(text))
    ? text.replace(word, (name) => former.get(name) ?? name)
    : text;

/** A cell of today's id goes before one of an earlier id. */
const currentCells = (cells: NonNullable<ScenarioDocument['cells']>, former: FormerIds): Record<string, CellText> => {
  const entries = Object.entries(cells);
  const [before, today] = [entries.filter(([id]) => former.has(id)), entries.filter(([id]) => !former.has(id))];
  return Object.fromEntries([...before, ...today].map(([id, text]) => [former.get(id) ?? id, currentText(text, former)]));
};

const shadowed = (former: FormerIds, { rows = [] }: WorkbookDocument): FormerIds => {
  const own = new Set(rows.map(({ id }) => id));
  return new Map([...former].filter(([id]) => !own.has(id)));
};

/** A document of an earlier release in today's ids: its cells, its formulas and those of its rows. */
export const withCurrentIds = (document: WorkbookDocument, declared: FormerIds = formerIds): WorkbookDocument => {
  const former = shadowed(declared, document);
  if (former.size === 0) return document;
  const layer = <L extends Pick<ScenarioDocument, 'cells'>>(one: L): L =>
    one.cells === undefined ? one : { ...one, cells: currentCells(one.cells, former) };
  return {
    ...document,
    ...(document.rows === undefined
      ? {}
      : { rows: document.rows.map((row) => ({ ...row, formula: currentText(row.formula, former, true) })) }),
    scenarios: document.scenarios.map((scenario) => ({
      ...layer(scenario),
      ...(scenario.pinned === undefined ? {} : { pinned: scenario.pinned.map(layer) }),
    })),
  };
};
