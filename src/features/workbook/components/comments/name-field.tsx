import { useState } from 'react';
import type { Talking } from '../../talking';

/** Who somebody says they are who came by a link. */
export function NameField({ name }: { readonly name: NonNullable<Talking['name']> }) {
  const [text, setText] = useState(name.read());
  return (
    <label className="grid gap-1 text-13 font-medium">
      Your name, which is shown as unverified
      <input
        className="field font-normal"
        required
        maxLength={80}
        autoComplete="name"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          name.write(event.target.value);
        }}
      />
    </label>
  );
}
