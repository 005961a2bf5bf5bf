import type { Action, ActionContext } from './actions';
import type { ClipboardContent } from './components/sheet/clipboard-content';
import { clearPlan, copyContent, fillPlan } from './components/sheet/cell-commands';
import { pastePlan } from './components/sheet/paste';
import type { Plan } from './components/sheet/paste';
import { decimalOf } from './components/sheet/pasted-figures';
import { everything, isValue, only, sizeWords, whole } from './components/sheet/selection';
import type { Selection } from './components/sheet/selection';

type Context = Pick<ActionContext, 'store' | 'focus' | 'save' | 'place' | 'typeable' | 'past'>;

/** What a command for cells is about: the selection, else the cell itself. */
export const selected = ({ focus, place }: Pick<Context, 'focus' | 'place'>): Selection | null =>
  focus.selection() ?? only(focus.layout(), place);

/** Sends what a plan changes, or says why it does not work. */
function carryOut({ store, save }: Context, plan: Plan): void {
  if (!plan.ok) store.say({ text: plan.message, tone: 'bad' });
  else if (plan.edits.length === 0) store.say({ text: 'Nothing to change.', tone: 'plain' });
  else save({ kind: 'cells', edits: plan.edits, said: plan.said });
}

/** What goes to the clipboard; null where nothing is selected that has values. */
export function copy(context: Context): ClipboardContent | null {
  const selection = selected(context);
  if (selection === null) return null;
  context.store.say({ text: `Copied ${sizeWords(selection.rows.length, selection.columns.length)}.`, tone: 'plain' });
  const { past, store } = context;
  return copyContent(selection, { row: store.row, cell: (row, column) => store.cell(row, column) ?? past?.cell(row, column) });
}

export function clear(context: Context): void {
  const selection = selected(context);
  if (selection !== null) carryOut(context, clearPlan(selection, context.store));
}

export function paste(context: Context, content: ClipboardContent): void {
  const selection = selected(context);
  if (selection === null) return;
  carryOut(context, pastePlan(content, context.focus.layout(), selection, context.store, decimalOf(navigator.language)));
}

function fill(context: Context, towards: 'right' | 'down'): void {
  const selection = selected(context);
  if (selection !== null) carryOut(context, fillPlan(selection, context.store, towards));
}

/** Menus reach the clipboard through the browser, which may refuse it; keys come with it. */
async function toClipboard({ store }: Context, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    store.say({ text: 'The browser does not let this page write to the clipboard. Press Ctrl+C in the sheet.', tone: 'bad' });
  }
}

async function fromClipboard(context: Context): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    context.store.say({ text: 'The browser does not let this page read the clipboard. Press Ctrl+V in the sheet.', tone: 'bad' });
    return;
  }
  paste(context, { plain: text, html: '', typed: '' });
}

const onCells = (context: Context): boolean => selected(context) !== null;
const editableCells = (context: Context): boolean => context.typeable && onCells(context);
const hasOwn = (context: Context): boolean => {
  const selection = selected(context);
  return selection?.rows.some((row) => selection.columns.some((column) => context.store.cell(row, column)?.text !== undefined)) === true;
};

export const cellActions: readonly Action[] = [
  {
    id: 'cell.clear',
    label: 'Back to base',
    scope: 'cell',
    shortcuts: ['Delete', 'Backspace'],
    when: (context) => context.typeable && hasOwn(context),
    run: clear,
  },
  {
    id: 'cell.copy',
    label: 'Copy',
    scope: 'cell',
    shortcuts: ['mod+c'],
    native: true,
    when: onCells,
    run: (context) => void toClipboard(context, copy(context)?.plain ?? ''),
  },
  {
    id: 'cell.cut',
    label: 'Cut',
    scope: 'cell',
    shortcuts: ['mod+x'],
    native: true,
    when: editableCells,
    run: (context) => {
      void toClipboard(context, copy(context)?.plain ?? '');
      clear(context);
    },
  },
  {
    id: 'cell.paste',
    label: 'Paste',
    scope: 'cell',
    shortcuts: ['mod+v'],
    native: true,
    when: editableCells,
    run: (context) => void fromClipboard(context),
  },
  {
    id: 'cell.fill-right',
    label: 'Fill right',
    scope: 'cell',
    shortcuts: ['mod+r'],
    when: editableCells,
    run: (context) => fill(context, 'right'),
  },
  {
    id: 'cell.fill-down',
    label: 'Fill down',
    scope: 'cell',
    shortcuts: ['mod+d'],
    when: editableCells,
    run: (context) => fill(context, 'down'),
  },
  {
    id: 'cell.select-all',
    label: 'Select all cells',
    scope: 'cell',
    shortcuts: ['mod+a'],
    when: ({ focus }) => everything(focus.layout()) !== null,
    run: ({ focus }) => focus.select(everything(focus.layout())),
  },
  {
    id: 'cell.select-row',
    label: 'Select row',
    scope: 'cell',
    shortcuts: ['shift+ '],
    when: ({ focus, place }) => isValue(focus.layout(), place),
    run: ({ focus, place }) => focus.select(whole(focus.layout(), place, 'row')),
  },
  {
    id: 'cell.select-column',
    label: 'Select column',
    scope: 'cell',
    shortcuts: ['mod+ '],
    when: ({ focus, place }) => isValue(focus.layout(), place),
    run: ({ focus, place }) => focus.select(whole(focus.layout(), place, 'column')),
  },
];
