import { actionById } from '../../actions';
import { useExplained, useScreen } from '../../client';
import { shortcutWords } from '../sheet/keys';

/** Opens the explanation of the cell that the keyboard stands on, and closes it again. */
export function ExplainButton() {
  const screen = useScreen();
  const open = useExplained() !== null;
  const action = actionById('cell.explain');
  if (action === undefined) return null;
  const toggle = () => {
    if (open) return screen.explaining.close();
    const context = { ...screen, place: screen.focus.active(), edit: () => undefined };
    if (action.when(context)) action.run(context);
    else screen.store.say({ text: 'Choose a cell with a value first; then it is explained here.', tone: 'plain' });
  };
  return (
    <button type="button" className="chip" aria-pressed={open} title={action.shortcuts.map(shortcutWords).join(', ')} onClick={toggle}>
      {action.label}
    </button>
  );
}
