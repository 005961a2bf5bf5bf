import type { CellText, PresetKind, ScenarioDocument, WorkbookDocument } from '../document';
import { DocumentError } from '../document-error';

export type Change = {
  readonly cells?: Readonly<Record<string, CellText>>;
  readonly presets?: Readonly<Partial<Record<PresetKind, string>>>;
  /** Own cells to clear. */
  readonly clear?: readonly string[];
};

/** Name of the changed scenario in the document that `withChange` gives; no scenario of a person is called so. */
export const changedName = '\u0000changed';

/** The document with one more scenario: `name` as it is, changed. Throws `DocumentError` on an unknown name. */
export const withChange = (document: WorkbookDocument, name: string, change: Change): WorkbookDocument => {
  const scenario = document.scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new DocumentError(`There is no scenario "${name}".`);
  const cleared = new Set(change.clear ?? []);
  const kept = Object.fromEntries(Object.entries(scenario.cells ?? {}).filter(([id]) => !cleared.has(id)));
  const changed: ScenarioDocument = {
    ...scenario,
    name: changedName,
    presets: { ...scenario.presets, ...change.presets },
    cells: { ...kept, ...change.cells },
  };
  return { ...document, scenarios: [...document.scenarios, changed] };
};
