'use client';

import type { LinkAccess } from '../schema';

type Props = { readonly access: LinkAccess; readonly onChange: (access: LinkAccess) => void };

/** Whether whoever reads may comment, too. */
export function AccessChoice({ access, onChange }: Props) {
  return (
    <label className="flex items-baseline gap-2 text-13">
      <input type="checkbox" checked={access === 'comment'} onChange={(event) => onChange(event.target.checked ? 'comment' : 'view')} />
      <span>
        <span className="font-medium">Readers may comment.</span>{' '}
        <span className="text-quiet">
          They give a name, which is marked as not verified. Of a version under review they also say whether it looks right.
        </span>
      </span>
    </label>
  );
}
