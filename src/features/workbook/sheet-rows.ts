import { rootSentence } from '@/engine/root-sentence';
import { isExpression } from '@/engine/cell-content';
import { isRangeText } from '@/engine/literal-range';
import type { CellError, Layer, Value } from '@/engine/document';
import { findPreset } from '@/engine/presets/catalogue';
import { isShare } from '@/engine/quantity';
import { quantities, quantityById } from '@/engine/registry';
import { fullFigure, scaleFor } from '@/lib/format';
import type { RowScale } from '@/lib/format';
import type { Column } from './build-figures';
import type { StoredRow, StoredWorkbook } from './stored';
import type { CellState, CellView, RowView } from './view';
import { fullWords, infinityWord, valueWords } from './view-words';
import { inputsOf, sameInputs } from './cell-inputs';
import type { CellInputs } from './cell-inputs';

/** What a row needs to know of its quantity or team row. */
type Definition = Pick<RowView, 'id' | 'label' | 'group' | 'description' | 'source' | 'settable' | 'formula' | 'equation' | 'own'> & {
  readonly declaredUnit: string;
  readonly share: boolean;
  readonly computed: boolean;
};

/** Rows with what they were made of, so that the next revision makes only those that differ. */
export type BuiltRows = {
  readonly rows: readonly RowView[];
  readonly rowById: ReadonlyMap<string, RowView>;
  readonly inputs: ReadonlyMap<string, readonly CellInputs[]>;
  readonly definitions: string;
};

/** One row a quantity, in the registry's order, then the team rows. A row that nothing changed is taken from `before`. */
export function buildRows(stored: StoredWorkbook, columns: readonly Column[], before?: BuiltRows): BuiltRows {
  const labels = new Map(stored.rows.map((row) => [row.key, row.label]));
  const labelOf = (id: string) => quantityById.get(id)?.label ?? labels.get(id) ?? id;
  const definitions = JSON.stringify(stored.rows);
  const known = before?.definitions === definitions ? before : undefined;
  const inputs = new Map<string, readonly CellInputs[]>();
  const rows = [...builtIn, ...stored.rows.map(teamDefinition)].map((row) => {
    const now = columns.map((column) => inputsOf(row.id, column));
    inputs.set(row.id, now);
    const kept = sameInputs(known?.inputs.get(row.id), now) ? known?.rowById.get(row.id) : undefined;
    return kept ?? buildRow(row, now, labelOf);
  });
  return { rows, rowById: new Map(rows.map((row) => [row.id, row])), inputs, definitions };
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

function buildRow(row: Definition, columns: readonly CellInputs[], labelOf: (id: string) => string): RowView {
  const { declaredUnit, share, computed, ...shown } = row;
  const numbers = columns.map(({ value }) => value).filter((value) => typeof value === 'number');
  const scale = scaleFor(declaredUnit, numbers, share);
  const cells = columns.map((column) => [column.scenarioId, buildCell(row, column, scale, labelOf)] as const);
  return { ...shown, unit: scale.unit, cells: Object.fromEntries(cells) };
}

function buildCell(row: Definition, inputs: CellInputs, scale: RowScale, labelOf: (id: string) => string): CellView {
  const { own, value, error, layer, notes } = inputs;
  const text = own?.text ?? undefined;
  const inherited = text === undefined ? undefined : inputs.inherited;
  return {
    state: stateOf(row, text !== undefined, error),
    ...(value === undefined ? { display: '—' } : shownValue(row, value, scale)),
    ...(text === undefined ? {} : { text }),
    ...(text !== undefined && !isExpression(text) && isRangeText(text) ? { range: text } : {}),
    version: own?.version ?? 0,
    ...(inherited === undefined ? {} : { inherited: inherited === null ? 'not set' : shownInherited(row, inherited, scale) }),
    ...(layer === undefined ? {} : { from: layerWords(layer, row.computed) }),
    ...(text !== undefined && own?.reason ? { reason: own.reason } : {}),
    ...(text !== undefined && own?.by ? { by: own.by, at: own.at } : {}),
    ...(error === undefined ? {} : { message: errorWords(error, row.id, labelOf), root: error.root }),
    ...(value === undefined ? {} : notes),
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
  if (layer.from === 'preset')
    return `${layer.label ?? findPreset(layer.kind, layer.preset)?.label ?? layer.preset} (${layer.kind} preset)`;
  if (layer.from === 'base') return `${layer.scenario} (base scenario)`;
  return computed ? 'formula' : 'default';
}
