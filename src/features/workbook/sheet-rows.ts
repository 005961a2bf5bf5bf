import type { CellError, Layer, Value } from '@/engine/document';
import { findPreset } from '@/engine/presets/catalogue';
import type { Quantity } from '@/engine/quantity';
import { quantities, quantityById } from '@/engine/registry';
import { fullFigure, scaleFor } from '@/lib/format';
import type { RowScale } from '@/lib/format';
import type { Column } from './build-view';
import type { StoredRow, StoredWorkbook } from './stored';
import type { CellState, CellView, RowView } from './view';
import { fullWords, infinityWord, rootSentence, valueWords } from './words';

/** What a row needs to know of its quantity or team row. */
type Definition = Pick<RowView, 'id' | 'label' | 'group' | 'description' | 'source' | 'settable' | 'formula' | 'equation' | 'own'> & {
  readonly declaredUnit: string;
  readonly share: boolean;
  readonly computed: boolean;
};

/** One row a quantity, in the registry's order, then the team rows. */
export function buildRows(stored: StoredWorkbook, columns: readonly Column[]): readonly RowView[] {
  const labels = new Map(stored.rows.map((row) => [row.key, row.label]));
  const labelOf = (id: string) => quantityById.get(id)?.label ?? labels.get(id) ?? id;
  return [...builtIn, ...stored.rows.map(teamDefinition)].map((row) => buildRow(row, columns, labelOf));
}

const builtIn: readonly Definition[] = quantities.map((quantity) => ({
  id: quantity.id,
  label: quantity.label,
  group: quantity.group,
  description: quantity.description,
  source: quantity.source,
  settable: quantity.kind !== 'constant',
  ...(quantity.kind === 'derived' ? { formula: quantity.formula().text } : {}),
  ...(quantity.equation === undefined ? {} : { equation: quantity.equation }),
  declaredUnit: quantity.unit.text,
  share: isShare(quantity),
  computed: quantity.kind === 'derived' || quantity.kind === 'solved',
}));

/** A pure number that lies between 0 and 1 and is no switch. */
export function isShare(quantity: Quantity): boolean {
  const { min, max, whole } = quantity.bounds;
  return quantity.unit.text === '1' && min === 0 && max === 1 && whole !== true;
}

const teamDefinition = (row: StoredRow): Definition => ({
  id: row.key,
  label: row.label,
  group: 'Team rows',
  description: '',
  source: 'This workbook',
  settable: true,
  formula: row.formula,
  own: { unit: row.unit, version: row.version },
  declaredUnit: row.unit,
  share: false,
  computed: true,
});

function buildRow(row: Definition, columns: readonly Column[], labelOf: (id: string) => string): RowView {
  const { declaredUnit, share, computed, ...shown } = row;
  const numbers = columns.map(({ result }) => result.values[row.id]).filter((value) => typeof value === 'number');
  const scale = scaleFor(declaredUnit, numbers, share);
  const cells = columns.map((column) => [column.scenario.id, buildCell(row, column, scale, labelOf)] as const);
  return { ...shown, unit: scale.unit, cells: Object.fromEntries(cells) };
}

function buildCell(row: Definition, { scenario, result }: Column, scale: RowScale, labelOf: (id: string) => string): CellView {
  const own = scenario.cells[row.id];
  const text = own?.text ?? undefined;
  const value = result.values[row.id];
  const error = result.errors[row.id];
  const layer = result.layers[row.id];
  const inherited = text === undefined ? undefined : result.inherited[row.id];
  return {
    state: stateOf(row, text !== undefined, error),
    ...(value === undefined ? { display: '—' } : shownValue(row, value, scale)),
    ...(text === undefined ? {} : { text }),
    version: own?.version ?? 0,
    ...(inherited === undefined ? {} : { inherited: inherited === null ? 'not set' : shownInherited(row, inherited, scale) }),
    ...(layer === undefined ? {} : { from: layerWords(layer, row.computed) }),
    ...(own?.reason ? { reason: own.reason } : {}),
    ...(error === undefined ? {} : { message: errorWords(error, row.id, labelOf), root: error.root }),
    ...(value === undefined ? {} : notesOf(row.id, result)),
  };
}

/** Rows that show the calibrated time per token itself. */
const calibratedRows: ReadonlySet<string> = new Set(['stepTime', 'tokensPerSecondPerUser']);

/** What a value must not be read without. */
function notesOf(id: string, { warnings, accuracy }: Column['result']): Pick<CellView, 'caution' | 'accuracy'> {
  const caution = warnings.find((warning) => warning.id === id || (warning.id === 'stepTime' && calibratedRows.has(id)))?.message;
  return {
    ...(caution === undefined ? {} : { caution }),
    ...(accuracy === undefined || !calibratedRows.has(id) ? {} : { accuracy }),
  };
}

function stateOf(row: Definition, own: boolean, error: CellError | undefined): CellState {
  if (error !== undefined && error.root !== row.id) return 'dependent';
  if (error !== undefined) return error.code === 'unset' ? 'unset' : 'error';
  if (!own) return 'plain';
  return row.computed && row.group !== 'Team rows' ? 'pinned' : 'overridden';
}

function shownValue(row: Definition, value: Value, scale: RowScale): Pick<CellView, 'display' | 'unit' | 'full'> {
  if (typeof value !== 'number') return { display: valueWords(value), full: fullWords(value) };
  if (!Number.isFinite(value)) return { display: infinityWord(row.id, row.declaredUnit, value), full: String(value) };
  const { text, unit } = scale.show(value);
  return { display: text, full: fullFigure(value, row.declaredUnit), ...(unit === undefined ? {} : { unit }) };
}

function shownInherited(row: Definition, value: Value, scale: RowScale): string {
  const { display, unit } = shownValue(row, value, scale);
  return unit === undefined ? display : `${display} ${unit}`;
}

/** The sentence itself where it began, the row by its name; else the row that it waits for. */
export function errorWords(error: CellError, id: string, labelOf: (id: string) => string): string {
  if (error.root !== id) return `Waits for ${labelOf(error.root)}.`;
  return rootSentence(error, labelOf);
}

export function layerWords(layer: Layer, computed: boolean): string {
  if (layer.from === 'own') return 'set here';
  if (layer.from === 'preset') return `${findPreset(layer.kind, layer.preset)?.label ?? layer.preset} (${layer.kind} preset)`;
  if (layer.from === 'base') return `${layer.scenario} (base scenario)`;
  return computed ? 'formula' : 'default';
}
