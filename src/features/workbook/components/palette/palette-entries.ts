import type { Action, ActionContext } from '../../actions';
import type { RowView } from '../../view';

/** One line of the palette. */
export type PaletteEntry =
  | { readonly kind: 'action'; readonly id: string; readonly label: string; readonly action: Action; readonly on: boolean }
  | { readonly kind: 'row'; readonly id: string; readonly label: string; readonly note: string; readonly rowId: string };

/** Rows are hundreds; the first hits are enough to choose from. */
const mostRows = 40;

/** What a text finds: commands that can be run now, then rows to go to, each where every word occurs. */
export function paletteEntries(
  text: string,
  actions: readonly Action[],
  context: ActionContext,
  rows: readonly RowView[],
): readonly PaletteEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (...parts: readonly string[]) => {
    const all = parts.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const commands = actions
    .filter((action) => action.id !== 'view.palette' && action.when(context) && found(action.label, action.scope))
    .map((action): PaletteEntry => ({ kind: 'action', id: action.id, label: action.label, action, on: action.on?.(context) === true }));
  if (words.length === 0) return commands;
  const hits = rows.filter((row) => found('go to row', row.label, row.id, row.group)).slice(0, mostRows);
  return [
    ...commands,
    ...hits.map(({ id, label, group }): PaletteEntry => ({
      kind: 'row',
      id: `row:${id}`,
      label: `Go to row ${label}`,
      note: group,
      rowId: id,
    })),
  ];
}
