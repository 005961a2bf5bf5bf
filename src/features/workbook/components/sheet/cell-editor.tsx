import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useScreen } from '../../client';
import type { CellView, RowView, ScenarioView } from '../../view';
import { editText } from './cell-words';
import type { Editing } from './grid-focus';
import { useCommit } from './use-commit';

type Props = { readonly row: RowView; readonly scenario: ScenarioView; readonly cell: CellView; readonly editing: Editing };

/** The text of one cell while it is typed, with the reason beside it where it was not accepted. */
export function CellEditor({ row, scenario, cell, editing }: Props) {
  const { store, focus } = useScreen();
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const commit = useCommit(row, scenario.id, cell);
  const done = useRef(false);

  useEffect(() => {
    const element = input.current;
    element?.focus();
    if (editing.selectAll) element?.select();
    else element?.setSelectionRange(element.value.length, element.value.length);
    // Only on opening: typing must not move the caret.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const finish = (leave: 'down' | 'right' | 'left' | 'stay' | 'blur') => {
    if (done.current) return;
    done.current = true;
    commit(editing, leave);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish('down');
    else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      done.current = true;
      store.note(row.id, scenario.id, null);
      focus.edit(null);
      focus.move({ row: row.id, column: scenario.id }, true);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={`${row.label}, ${scenario.name}`}
        aria-invalid={editing.message !== undefined || undefined}
        aria-describedby={editing.message === undefined ? undefined : messageId}
        placeholder={editText(cell) === '' ? 'value, unit or = formula' : (cell.inherited ?? cell.full)}
        value={editing.text}
        onChange={(event) => focus.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish('blur')}
        className="sheet-input"
      />
      {editing.message !== undefined && (
        <div id={messageId} role="alert" className="sheet-float text-error">
          {editing.message}
        </div>
      )}
    </>
  );
}
