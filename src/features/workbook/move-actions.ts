import type { Action, ActionContext } from './actions';
import { headerRow } from './components/sheet/place';

/** Behind which scenario one stands after a step; undefined where there is no room for a step. */
export function behind(ids: readonly string[], id: string, to: 'left' | 'right'): string | null | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  if (to === 'right') return ids[at + 1];
  return at === 0 ? undefined : (ids[at - 2] ?? null);
}

/** Behind which scenario a dragged one comes to stand beside another; undefined where it stands there already. */
export function dropped(ids: readonly string[], id: string, beside: string, side: 'before' | 'behind'): string | null | undefined {
  const rest = ids.filter((other) => other !== id);
  const at = rest.indexOf(beside) + (side === 'behind' ? 1 : 0);
  if (!rest.includes(beside)) return undefined;
  const now = ids.indexOf(id);
  return at === now ? undefined : (rest[at - 1] ?? null);
}

const target = ({ store, place }: ActionContext, to: 'left' | 'right') =>
  behind(
    store.scenarios().map(({ id }) => id),
    place.column,
    to,
  );

const move = (to: 'left' | 'right', key: string): Action => ({
  id: `column.move-${to}`,
  label: `Move scenario ${to}`,
  scope: 'column',
  // Within cells the same keys select to the end of the row.
  shortcuts: [key],
  only: headerRow,
  when: (context) => context.editable && target(context, to) !== undefined,
  run: (context) => {
    const after = target(context, to);
    if (after !== undefined) context.save({ kind: 'move', scenarioId: context.place.column, after });
  },
});

export const moveActions: readonly Action[] = [move('left', 'mod+shift+ArrowLeft'), move('right', 'mod+shift+ArrowRight')];
