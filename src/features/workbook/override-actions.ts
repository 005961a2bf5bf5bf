import type { Action, ActionContext } from './actions';
import type { CellEdit } from './change';

/** The field for the reason of an override, in the panel that explains its cell. */
export const reasonFieldId = 'override-reason';

type Context = Pick<ActionContext, 'store' | 'place' | 'editable'>;

const ownText = ({ store, place }: Context): string | undefined => store.cell(place.row, place.column)?.text;

/** The base in which changes are made for this scenario too; null where it has none, or is pinned. */
function followed({ store, place }: Context): string | null {
  const scenario = store.scenarios().find(({ id }) => id === place.column);
  const base = store.scenarios().find(({ id }) => id === scenario?.baseId);
  return scenario === undefined || scenario.pinned !== undefined || base === undefined ? null : base.id;
}

/** The override goes into the base, and the scenario takes it from there. */
export function pushEdits(context: Context): readonly CellEdit[] {
  const [text, base] = [ownText(context), followed(context)];
  const { row: quantityId, column: scenarioId } = context.place;
  if (text === undefined || base === null) return [];
  return [
    { scenarioId: base, quantityId, text },
    { scenarioId, quantityId, text: null },
  ];
}

export const overrideActions: readonly Action[] = [
  {
    id: 'cell.reason',
    label: 'Say why',
    scope: 'cell',
    shortcuts: ['mod+;'],
    when: (context) => context.editable && ownText(context) !== undefined,
    run: ({ explaining, place }) => {
      explaining.open(place);
      waitForField();
    },
  },
  {
    id: 'cell.push',
    label: 'Make it the base’s value',
    scope: 'cell',
    shortcuts: [],
    when: (context) => context.editable && pushEdits(context).length > 0,
    run: (context) => {
      const base = context.store.scenarios().find(({ id }) => id === followed(context));
      const reason = context.store.cell(context.place.row, context.place.column)?.reason;
      context.save({ kind: 'cells', edits: pushEdits(context), said: `${base?.name ?? 'The base'} has this value now.`, reason });
    },
  },
];

/** The panel is loaded on first use and then shows its cell: the keyboard follows once the field is there. */
function waitForField(): void {
  const focus = () => {
    const field = document.getElementById(reasonFieldId);
    field?.focus();
    return field !== null;
  };
  const until = Date.now() + 5_000;
  const look = () => {
    if (!focus() && Date.now() < until) setTimeout(look, 50);
  };
  setTimeout(look, 50);
}
