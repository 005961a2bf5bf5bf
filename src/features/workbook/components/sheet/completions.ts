import { unitNames } from '@/engine/unit-words';
import type { RowView } from '../../view';
import type { Word } from './formula-text';

/** One word that could stand where the caret is. */
export type Completion = { readonly text: string; readonly label: string };

const most = 8;
const bare = (unit: string): string => unit.split('/')[0]?.replace(/^[kMGTPEZY](?=[A-Z])/, '') ?? '';

/** Better first: the word's own beginning, then the beginning of a word of the label, then anywhere. */
function rank({ id, label }: Pick<RowView, 'id' | 'label'>, typed: string): number {
  const [name, words] = [id.toLowerCase(), label.toLowerCase()];
  if (name.startsWith(typed)) return 0;
  if (words.split(/\W+/).some((word) => word.startsWith(typed))) return 1;
  return name.includes(typed) ? 2 : 3;
}

function rowsFor(typed: string, rows: readonly RowView[]): readonly Completion[] {
  const low = typed.toLowerCase();
  return rows
    .map((row) => ({ row, at: rank(row, low) }))
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at || a.row.id.length - b.row.id.length)
    .slice(0, most)
    .map(({ row }) => ({ text: row.id, label: row.unit === '' ? row.label : `${row.label}, ${row.unit}` }));
}

/** In a formula any unit; in a cell those that the row can be typed in. */
function unitsFor(typed: string, row: Pick<RowView, 'unit'>, formula: boolean): readonly Completion[] {
  const [head = '', ...rest] = row.unit.split('/');
  const tail = rest.length === 0 ? '' : `/${rest.join('/')}`;
  const fits = unitNames.filter((name) => formula || (bare(name) === bare(head) && head !== ''));
  return fits
    .map((name) => (formula ? name : name + tail))
    .filter((name) => name.startsWith(typed) || name.toLowerCase().startsWith(typed.toLowerCase()))
    .toSorted((a, b) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)) || a.length - b.length)
    .slice(0, most)
    .map((name) => ({ text: name, label: 'unit' }));
}

/** What could stand where a word is typed; none where the word is already all that could. */
export function completionsFor(
  word: Word | null,
  row: Pick<RowView, 'unit'>,
  rows: readonly RowView[],
  formula: boolean,
): readonly Completion[] {
  if (word === null || word.text === '') return [];
  const found = word.unit ? unitsFor(word.text, row, formula) : rowsFor(word.text, rows);
  return found.length === 1 && found[0]?.text === word.text ? [] : found;
}
