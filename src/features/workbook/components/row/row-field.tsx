import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The element that says what is wrong with it. */
  readonly faultId: string | undefined;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  /** For formulas and ids. */
  readonly mono?: boolean;
};

/** One line of a row's form. */
export function RowField({ label, value, onChange, faultId, hint, autoFocus = false, mono = false }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-13 text-quiet">
        {label}
      </label>
      <input
        id={id}
        className={`field w-full ${mono ? 'font-mono' : ''}`}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        aria-invalid={faultId !== undefined || undefined}
        aria-describedby={faultId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
