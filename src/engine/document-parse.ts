import {
  presetKinds,
  type CellText,
  type PinnedLayer,
  type PresetKind,
  type ScenarioDocument,
  type TeamRowDocument,
  type WorkbookDocument,
} from './document';
import { DocumentError } from './document-error';
import { carriedPreset } from './document-parse-presets';
import { withCurrentIds } from './former-ids';
import { isKind, type Json, list, only, record, text } from './document-read';

const presetsOf = (value: unknown, what: string): Partial<Record<PresetKind, string>> => {
  const chosen: Partial<Record<PresetKind, string>> = {};
  for (const [kind, id] of Object.entries(record(value, `The presets of ${what}`))) {
    if (!isKind(kind))
      throw new DocumentError(`${what} chooses a preset of the unknown kind "${kind}"; there are ${presetKinds.join(', ')}.`);
    chosen[kind] = text(id, `The ${kind} preset of ${what}`);
  }
  return chosen;
};

const cellsOf = (value: unknown, what: string): Record<string, CellText> => {
  const entries = Object.entries(record(value, `The cells of ${what}`)).map(([id, cell]): [string, CellText] => {
    if (typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))) return [id, cell];
    throw new DocumentError(`The cell ${id} of ${what} must be a number or a text; leave it out to take the inherited value.`);
  });
  return Object.fromEntries(entries);
};

const saidBy = (json: Json, what: string): Pick<ScenarioDocument, 'presets' | 'cells'> => ({
  ...(json.presets === undefined ? {} : { presets: presetsOf(json.presets, what) }),
  ...(json.cells === undefined ? {} : { cells: cellsOf(json.cells, what) }),
});

const pinnedOf = (value: unknown): PinnedLayer => {
  const json = record(value, 'A pinned base');
  const name = text(json.name, 'The name of a pinned base');
  only(json, `The pinned base "${name}"`, ['name', 'presets', 'cells']);
  return { name, ...saidBy(json, `the pinned base "${name}"`) };
};

const scenarioOf = (value: unknown, place: number): ScenarioDocument => {
  const json = record(value, `Scenario ${place + 1}`);
  const name = text(json.name, `The name of scenario ${place + 1}`);
  const what = `Scenario "${name}"`;
  only(json, what, ['name', 'base', 'pinned', 'presets', 'cells', 'note']);
  if (json.note !== undefined && typeof json.note !== 'string') throw new DocumentError(`The note of ${what} must be a text.`);
  return {
    name,
    ...(json.base === undefined ? {} : { base: text(json.base, `The base of ${what}`) }),
    ...(json.pinned === undefined ? {} : { pinned: list(json.pinned, `What ${what} is pinned to`).map(pinnedOf) }),
    ...saidBy(json, what),
    ...(json.note === undefined ? {} : { note: json.note }),
  };
};

const rowOf = (value: unknown, place: number): TeamRowDocument => {
  const json = record(value, `Team row ${place + 1}`);
  const id = text(json.id, `The id of team row ${place + 1}`);
  only(json, `Team row "${id}"`, ['id', 'label', 'unit', 'formula']);
  return {
    id,
    label: json.label === undefined ? id : text(json.label, `The label of team row "${id}"`),
    unit: json.unit === undefined ? '1' : text(json.unit, `The unit of team row "${id}"`),
    formula: text(json.formula, `The formula of team row "${id}"`),
  };
};

/** Reads a `ridgebook/1` document from parsed JSON; what it names is checked when it is evaluated. Throws `DocumentError`. */
export const parseDocument = (json: unknown): WorkbookDocument => {
  const document = record(json, 'The document');
  if (document.format !== 'ridgebook/1') throw new DocumentError('The document needs "format": "ridgebook/1".');
  only(document, 'The document', ['format', 'name', 'rows', 'presets', 'scenarios']);
  return withCurrentIds({
    format: 'ridgebook/1',
    name: document.name === undefined ? 'Workbook' : text(document.name, 'The name of the document'),
    ...(document.rows === undefined ? {} : { rows: list(document.rows, 'The team rows').map(rowOf) }),
    ...(document.presets === undefined ? {} : { presets: list(document.presets, 'The presets of the document').map(carriedPreset) }),
    scenarios: list(document.scenarios, 'The scenarios').map(scenarioOf),
  });
};
