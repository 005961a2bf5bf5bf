import type { Action, ActionContext } from './actions';
import type { Place } from './components/sheet/place';

/** The panel's element. */
export const explanationId = 'explanation';

const isCell = ({ store }: Pick<ActionContext, 'store'>, { row, column }: Place): boolean => store.cell(row, column) !== undefined;

export const explainActions: readonly Action[] = [
  {
    id: 'cell.explain',
    label: 'Explain',
    scope: 'cell',
    shortcuts: ['e'],
    when: (context) => isCell(context, context.place),
    run: ({ explaining, place }) => {
      explaining.open(place);
      // Where it is open already it is not mounted anew and takes the keyboard from here.
      document.getElementById(explanationId)?.focus();
    },
  },
  {
    id: 'explain.close',
    label: 'Close the explanation',
    scope: 'workbook',
    shortcuts: ['Escape'],
    when: ({ explaining, focus }) => explaining.place() !== null && focus.selection() === null,
    run: ({ explaining }) => explaining.close(),
  },
];
