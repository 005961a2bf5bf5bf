import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useScreen } from '../../client';
import type { Column } from '../../columns';
import type { CellView, RowView } from '../../view';
import { editText } from './cell-words';
import { CompletionList } from './completion-list';
import { FormulaLayer } from './formula-layer';
import { isFormula, namedRows, pieces } from './formula-text';
import type { Editing } from './grid-focus';
import { useCommit } from './use-commit';
import { useCompletion } from './use-completion';

type Props = { readonly row: RowView; readonly scenario: Column; readonly cell: CellView; readonly editing: Editing };

/** The text of one cell while it is typed, with the reason beside it where it was not accepted. */
export function CellEditor({ row, scenario, cell, editing }: Props) {
  const { store, focus, marks, guess } = useScreen();
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const commit = useCommit(row, scenario.id, cell);
  const done = useRef(false);
  const layer = useRef<HTMLDivElement>(null);
  const { text, at } = editing;
  const completing = useCompletion(input, text, row, focus.type);
  const named = namedRows(text, (id) => store.row(id) !== undefined);
  const drawn = isFormula(text) || at !== undefined;
  const open = completing.options.length > 0;

  useEffect(() => {
    marks.put('editor', { column: scenario.id, rows: namedRows(text, (id) => store.row(id) !== undefined) });
  }, [marks, store, text, scenario.id]);
  useEffect(() => () => marks.put('editor', null), [marks]);

  useEffect(() => {
    const typed = text.trim();
    if (typed !== editText(cell)) guess?.({ scenarioId: scenario.id, quantityId: row.id, text: typed === '' ? null : typed });
  }, [guess, text, cell, scenario.id, row.id]);

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
    if (completing.onKey(event)) return event.preventDefault();
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

  /** The layer shows the part of a long text that the field shows. */
  const follow = () => {
    completing.look();
    if (layer.current !== null && input.current !== null) layer.current.scrollLeft = input.current.scrollLeft;
  };

  return (
    <>
      {drawn && <FormulaLayer ref={layer} pieces={pieces(text, named, at)} />}
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        role="combobox"
        aria-label={`${row.label}, ${scenario.name}`}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? completing.listId : undefined}
        aria-activedescendant={completing.at < 0 ? undefined : completing.optionId(completing.at)}
        data-drawn={drawn || undefined}
        aria-invalid={editing.message !== undefined || undefined}
        aria-describedby={editing.message === undefined ? undefined : messageId}
        placeholder={editText(cell) === '' ? 'value, unit or = formula' : (cell.inherited ?? cell.full)}
        value={text}
        onChange={(event) => focus.type(event.target.value)}
        onSelect={follow}
        onScroll={follow}
        onKeyDown={onKeyDown}
        onBlur={() => finish('blur')}
        className="sheet-input"
      />
      {open && <CompletionList completing={completing} />}
      {editing.message !== undefined && !open && (
        <div id={messageId} role="alert" className="sheet-float text-error">
          {editing.message}
        </div>
      )}
    </>
  );
}
