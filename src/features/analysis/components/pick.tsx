import type { ReactNode } from 'react';

type Option = { readonly id: string; readonly name: string };
type Props = { readonly name: string; readonly label: string; readonly value: string | undefined; readonly options: readonly Option[] };

/** A named choice of a form that the address carries. */
export function Pick({ name, label, value, options }: Props) {
  return (
    <Labelled label={label}>
      <select name={name} defaultValue={value} className="field max-w-64">
        {options.map(({ id, name: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="grid min-w-0 gap-1 text-13">
      <span className="text-quiet">{label}</span>
      {children}
    </label>
  );
}

/** A text of a form: a number, a unit is fine. */
export function Write({
  name,
  label,
  value,
  hint,
  wide = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wide?: boolean;
}) {
  return (
    <Labelled label={label}>
      <input
        name={name}
        defaultValue={value}
        inputMode="text"
        maxLength={100}
        placeholder={hint}
        className={wide ? 'field w-48' : 'field w-28'}
        autoComplete="off"
      />
    </Labelled>
  );
}
