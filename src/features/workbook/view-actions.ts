import type { Action, ActionContext } from './actions';
import { commentsAction } from './comment-actions';
import type { Density, ViewOptions } from './components/bar/view-options';
import { rowSearchId } from './sheet-control';

type Switch = 'onlyDiffering' | 'formulas' | 'charts' | 'present';

const turn = (key: Switch, id: string, label: string, shortcuts: readonly string[]): Action => ({
  id,
  label,
  scope: 'view',
  shortcuts,
  when: () => true,
  on: ({ control }) => control.options()[key],
  run: ({ control }) => control.change({ [key]: !control.options()[key] }),
});

const row = (density: Density, label: string): Action => ({
  id: `view.${density}`,
  label,
  scope: 'view',
  shortcuts: [],
  when: () => true,
  on: ({ control }) => control.options().density === density,
  run: ({ control }) => control.change({ density }),
});

const presenting = ({ control }: ActionContext): ViewOptions | null => (control.options().present ? control.options() : null);

/** What is shown of the sheet, and how. These keys work wherever the keyboard is on the page. */
export const viewActions: readonly Action[] = [
  {
    id: 'view.palette',
    label: 'All commands',
    scope: 'view',
    shortcuts: ['mod+k'],
    when: () => true,
    run: ({ control }) => control.open('palette'),
  },
  {
    id: 'view.keys',
    label: 'Keyboard shortcuts',
    scope: 'view',
    shortcuts: ['?'],
    when: () => true,
    run: ({ control }) => control.open('keys'),
  },
  {
    id: 'view.find',
    label: 'Find a row',
    scope: 'view',
    shortcuts: ['mod+f', '/'],
    when: () => true,
    run: () => {
      const field = document.getElementById(rowSearchId);
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    },
  },
  turn('onlyDiffering', 'view.differing', 'Only rows that differ', ['alt+d']),
  turn('formulas', 'view.formulas', 'Formulas', ['alt+f']),
  turn('charts', 'view.charts', 'Charts', ['alt+c']),
  commentsAction,
  {
    id: 'view.try',
    label: 'Try without saving',
    scope: 'view',
    shortcuts: ['alt+t'],
    when: ({ trying }) => trying?.optional === true,
    on: ({ trying }) => trying?.state().on === true,
    run: ({ trying }) => trying?.turn(!trying.state().on),
  },
  row('compact', 'Compact rows'),
  row('normal', 'Normal rows'),
  row('comfortable', 'Comfortable rows'),
  {
    ...turn('present', 'view.present', 'Present', ['alt+p']),
    run: ({ control, focus }) => {
      const { present } = control.options();
      control.change({ present: !present, masked: false, chosen: new Set(present ? [] : focus.selection()?.rows) });
    },
  },
  {
    id: 'view.mask',
    label: 'Mask prices',
    scope: 'view',
    shortcuts: ['m'],
    when: (context) => presenting(context) !== null,
    on: (context) => presenting(context)?.masked === true,
    run: ({ control }) => control.change({ masked: !control.options().masked }),
  },
];
