import type { Action, ActionContext } from './actions';
import { withWidth } from './components/column/width-edge';
import { columnButtonId } from './components/column/column-header';
import { labelColumn } from './components/sheet/place';

const stride = 16;

/** Takes effect on the column where one is, wherever in it. */
function widen({ control, place }: ActionContext, by: number): void {
  const { widths } = control.options();
  const id = place.column === labelColumn ? null : place.column;
  const drawn = id === null ? document.querySelector('.sheet-corner') : document.getElementById(columnButtonId(id));
  const width = (id === null ? widths.label : widths.columns[id]) ?? drawn?.getBoundingClientRect().width;
  if (width !== undefined) control.change({ widths: withWidth(widths, id, width + by) });
}

export const widthActions: readonly Action[] = [
  {
    id: 'column.wider',
    label: 'Wider column',
    scope: 'cell',
    shortcuts: ['alt+shift+ArrowRight'],
    when: () => true,
    run: (context) => widen(context, stride),
  },
  {
    id: 'column.narrower',
    label: 'Narrower column',
    scope: 'cell',
    shortcuts: ['alt+shift+ArrowLeft'],
    when: () => true,
    run: (context) => widen(context, -stride),
  },
];
