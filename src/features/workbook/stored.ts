import type { CarriedPreset, CellText, PinnedLayer, PresetKind, ScenarioDocument, WorkbookDocument } from '@/engine/document';
import { quantityById } from '@/engine/registry';

/** A workbook as the database holds it, all scenarios in their order. */
export type StoredWorkbook = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Hash of that revision; empty where nobody has saved the workbook. */
  readonly head: string;
  /** What its choices need besides the catalogue. */
  readonly presets: readonly CarriedPreset[];
  readonly scenarios: readonly StoredScenario[];
  readonly rows: readonly StoredRow[];
};

export type StoredScenario = {
  readonly id: string;
  /** Unique within the workbook: the document names scenarios and knows no ids. */
  readonly name: string;
  readonly note: string;
  readonly baseId: string | null;
  /** The base as it was, nearest first; absent where the scenario follows its base. */
  readonly pinned?: readonly PinnedLayer[];
  readonly position: number;
  readonly version: number;
  /** Own choices only, by the ids that the document finds them under. */
  readonly presets: Readonly<Partial<Record<PresetKind, string>>>;
  /** Later figures that were declined, by the version they had. */
  readonly stayed: Readonly<Partial<Record<PresetKind, string>>>;
  /** Own cells by quantity id. */
  readonly cells: Readonly<Record<string, StoredCell>>;
};

export type StoredCell = {
  /** What was typed; null where the cell was cleared and only its version goes on. */
  readonly text: string | null;
  readonly version: number;
  readonly reason: string;
  /** Name of who set it last, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
};

/** A team row; `key` is its id in formulas. */
export type StoredRow = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  readonly version: number;
};

/** The document that the engine evaluates, scenarios in the stored order. */
export function toDocument(stored: StoredWorkbook): { readonly document: WorkbookDocument; readonly nameOf: ReadonlyMap<string, string> } {
  const nameOf = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.name]));
  const rows = new Set(stored.rows.map(({ key }) => key));
  const document: WorkbookDocument = {
    format: 'ridgebook/1',
    name: stored.name,
    ...(stored.rows.length === 0 ? {} : { rows: stored.rows.map(({ key, label, unit, formula }) => ({ id: key, label, unit, formula })) }),
    ...(stored.presets.length === 0 ? {} : { presets: stored.presets }),
    scenarios: stored.scenarios.map((scenario) => scenarioDocument(scenario, nameOf, (id) => quantityById.has(id) || rows.has(id))),
  };
  return { document, nameOf };
}

/** Cells of a row that was deleted stay stored, and pinned, for the day it is brought back. */
function scenarioDocument(scenario: StoredScenario, nameOf: ReadonlyMap<string, string>, isRow: (id: string) => boolean): ScenarioDocument {
  const base = scenario.baseId === null ? undefined : nameOf.get(scenario.baseId);
  const cells = Object.entries(scenario.cells).flatMap(([id, { text }]) => (text === null || !isRow(id) ? [] : [[id, text] as const]));
  const known = (layer: PinnedLayer): PinnedLayer => ({
    ...layer,
    cells: Object.fromEntries(Object.entries(layer.cells ?? {}).filter(([id]) => isRow(id))),
  });
  return {
    name: scenario.name,
    ...(base === undefined ? {} : { base }),
    ...(scenario.pinned === undefined ? {} : { pinned: scenario.pinned.map(known) }),
    ...(Object.keys(scenario.presets).length === 0 ? {} : { presets: scenario.presets }),
    ...(cells.length === 0 ? {} : { cells: Object.fromEntries(cells) }),
    ...(scenario.note === '' ? {} : { note: scenario.note }),
  };
}

/** A document as if it were stored, scenarios under their names as ids: for showing what nobody has saved. */
export function fromDocument(id: string, document: WorkbookDocument): StoredWorkbook {
  return {
    id,
    name: document.name,
    revision: 0,
    head: '',
    presets: document.presets ?? [],
    scenarios: document.scenarios.map((scenario, position) => ({
      id: scenario.name,
      name: scenario.name,
      note: scenario.note ?? '',
      baseId: scenario.base ?? null,
      ...(scenario.pinned === undefined ? {} : { pinned: scenario.pinned }),
      position,
      version: 1,
      presets: scenario.presets ?? {},
      stayed: {},
      cells: Object.fromEntries(Object.entries(scenario.cells ?? {}).map(([quantity, text]) => [quantity, unsaved(text)])),
    })),
    rows: (document.rows ?? []).map(({ id: key, label, unit, formula }) => ({ key, label, unit, formula, version: 1 })),
  };
}

const unsaved = (text: CellText): StoredCell => ({ text: cellText(text), version: 1, reason: '', by: '', at: '' });

/** A number of a document as a person would type it in the declared unit. */
export const cellText = (text: CellText): string => String(text);
