import type { ComponentProps } from 'react';
import { FormField } from './form-field';

type Props = Pick<ComponentProps<typeof FormField>, 'name' | 'value' | 'onChange'> & {
  readonly label?: string;
  /** What else to know of it. */
  readonly more?: string;
};

/** A password to be: as long as the server asks for, and kept by the browser as a new one. */
export function NewPasswordField({ label = 'New password', more, ...input }: Props) {
  return (
    <FormField
      {...input}
      label={label}
      type="password"
      autoComplete="new-password"
      required
      minLength={8}
      maxLength={128}
      hint={['At least 8 characters.', more].filter((part) => part !== undefined).join(' ')}
    />
  );
}
