'use client';

import { useId } from 'react';
import type { LinkPurpose } from '../schema';

type Props = { readonly purpose: LinkPurpose; readonly onChange: (purpose: LinkPurpose) => void };

const purposes: readonly { readonly id: LinkPurpose; readonly label: string; readonly note: string }[] = [
  {
    id: 'view',
    label: 'To read',
    note: 'Whoever has the link sees the sheet and the charts as they are now, without an account.',
  },
  {
    id: 'template',
    label: 'As a template',
    note: 'Whoever has the link begins with these cells: their first change makes a workbook of their own.',
  },
];

/** What the holder of a link gets. */
export function PurposeChoice({ purpose, onChange }: Props) {
  const group = useId();
  return (
    <fieldset className="flex flex-col gap-2 text-13">
      <legend className="sr-only">What the link is for</legend>
      {purposes.map(({ id, label, note }) => (
        <label key={id} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2">
          <input type="radio" name={group} checked={purpose === id} onChange={() => onChange(id)} />
          <span>
            <span className="font-medium">{label}.</span> <span className="text-quiet">{note}</span>
          </span>
        </label>
      ))}
      <p className="text-quiet">Later edits do not show in it; make a new link for them.</p>
    </fieldset>
  );
}
