import { useId } from 'react';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'id' | 'className'> & { readonly label: string; readonly hint?: string };

/** One field of a form, its name above and what to know of it below. */
export function FormField({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <input {...input} id={id} className="field w-full" aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-12 text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
