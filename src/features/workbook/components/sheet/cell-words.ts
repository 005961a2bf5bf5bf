import type { PresetKind } from '@/engine/document';
import type { CellNote } from '../../store';
import type { CellView, RowView, ScenarioView } from '../../view';

/** Which preset fills a group, and what to call the choice. */
const choices: Readonly<Partial<Record<RowView['group'], readonly [PresetKind, string]>>> = {
  Hardware: ['hardware', 'choose hardware'],
  Model: ['model', 'choose a model'],
  Traffic: ['traffic', 'choose traffic'],
  'Storage tiers': ['storage', 'choose storage'],
};

/** What an empty cell asks for, short enough for the cell; the full sentence is in its description. */
export function prompt(row: Pick<RowView, 'group' | 'unit'>, chosen: ScenarioView['presetLabels']): string {
  if (row.unit.includes('USD')) return 'type a price';
  const [kind, choice] = choices[row.group] ?? [];
  return kind === undefined || choice === undefined || chosen[kind] !== undefined ? 'type a value' : choice;
}

/** What is drawn in the cell. `asks` fills a cell that has no value. */
export function shown(cell: CellView, note: CellNote | undefined, asks: string): string {
  if (note?.kind === 'pending' || note?.kind === 'refused') return note.text ?? cell.inherited ?? '…';
  if (note?.kind === 'conflict') return note.theirs ?? cell.display;
  if (cell.state === 'unset') return asks;
  return cell.unit === undefined ? cell.display : `${cell.display} ${cell.unit}`;
}

/** The sentence for hover: full precision, what was typed, where it comes from, what clearing gives back. */
export function hover(row: RowView, cell: CellView, typeable: boolean, tried?: string): string {
  const lines = [
    tried === undefined ? undefined : `Tried here, not saved. Stored: ${tried}`,
    cell.message,
    cell.full,
    cell.caution,
    cell.accuracy,
    cell.range === undefined ? undefined : `Range: ${cell.range} (90 %). Its median is used.`,
    cell.text === undefined || cell.text === cell.full || cell.range !== undefined ? undefined : `Typed: ${cell.text}`,
    cell.inherited === undefined ? undefined : `${baseWords(cell)}: ${withUnit(cell.inherited, row.unit)}`,
    cell.state === 'plain' && cell.from !== undefined ? `From: ${cell.from}` : undefined,
    cell.by === undefined ? undefined : `Set by ${cell.by}, ${cell.at?.slice(0, 10) ?? ''}`,
    cell.reason === undefined ? undefined : `Why: ${cell.reason}`,
    typeable && cell.text !== undefined ? 'Delete goes back.' : undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** What a screen reader adds to the value; empty where there is nothing to add. */
export function description(row: RowView, cell: CellView, note: CellNote | undefined, tried?: string): string {
  if (note?.kind === 'pending') return tried === undefined ? 'saving' : 'working it out';
  if (note?.kind === 'refused') return `not accepted: ${note.message}`;
  if (note?.kind === 'conflict') return `conflict: ${note.by} also changed this cell`;
  if (tried !== undefined) return `tried, not saved, stored ${tried}${cell.message === undefined ? '' : `; ${cell.message}`}`;
  if (cell.message !== undefined) return cell.message;
  const caution = cell.caution === undefined ? '' : `warning: ${cell.caution}`;
  if (cell.inherited === undefined) return caution;
  const state = cell.state === 'pinned' ? 'pinned, computed' : 'overridden, base';
  const range = cell.range === undefined ? '' : `median of ${cell.range}, `;
  const basis = `${range}${state} ${withUnit(cell.inherited, row.unit)}`;
  return caution === '' ? basis : `${basis}, ${caution}`;
}

const baseWords = (cell: CellView): string => (cell.state === 'pinned' ? 'Computed' : 'Base');

/** An inherited value that brings its own prefix already names its unit. */
function withUnit(text: string, unit: string): string {
  const bare = unit === '' || text === 'not set' || /[A-Za-z%]$/.test(text);
  return bare ? text : `${text} ${unit}`;
}

/** What the editor opens with: what was typed here, else the full value. */
export const editText = (cell: CellView): string => cell.text ?? (cell.state === 'plain' ? (cell.full ?? '') : '');

/** What hovering a row's label says. */
export const rowHover = (row: RowView): string =>
  [row.label, row.description, row.formula === undefined ? '' : `= ${row.formula}`, row.source === '' ? '' : `Source: ${row.source}`]
    .filter((line) => line !== '')
    .join('\n');
