import { useId, useRef } from 'react';
import { CompletionList } from '../sheet/completion-list';
import { useCompletion } from '../sheet/use-completion';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly faultId: string | undefined;
  readonly hint: string;
  /** Unit of the row that is typed. */
  readonly unit: string;
};

/** A formula or a value of a row's form, completed as in a cell. */
export function FormulaField({ label, value, onChange, faultId, hint, unit }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const completing = useCompletion(input, value, { unit }, onChange);
  const open = completing.options.length > 0;
  return (
    <div className="relative grid gap-1">
      <label htmlFor={id} className="text-13 text-quiet">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        className="field w-full font-mono"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={hint}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? completing.listId : undefined}
        aria-activedescendant={completing.at < 0 ? undefined : completing.optionId(completing.at)}
        aria-invalid={faultId !== undefined || undefined}
        aria-describedby={faultId}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          completing.look();
        }}
        onSelect={completing.look}
        onKeyDown={(event) => {
          if (!completing.onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {open && <CompletionList completing={completing} />}
    </div>
  );
}
