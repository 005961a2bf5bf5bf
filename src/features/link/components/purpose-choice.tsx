'use client';

import { useId } from 'react';
/** What a link shows: the workbook as it is now, as it is at each visit, or its cells to begin with. */
export type LinkKind = 'pinned' | 'live' | 'template';

type Props = { readonly kind: LinkKind; readonly onChange: (kind: LinkKind) => void };

const kinds: readonly { readonly id: LinkKind; readonly label: string; readonly note: string }[] = [
  {
    id: 'pinned',
    label: 'To read, as it is now',
    note: 'Whoever has the link sees the sheet and the charts, without an account. Later edits do not show in it.',
  },
  {
    id: 'live',
    label: 'To read, live',
    note: 'The same, as the workbook is at each visit: every edit shows within seconds.',
  },
  {
    id: 'template',
    label: 'As a template',
    note: 'Whoever has the link begins with the cells as they are now: their first change makes a workbook of their own.',
  },
];

/** What the holder of a link gets. */
export function PurposeChoice({ kind, onChange }: Props) {
  const group = useId();
  return (
    <fieldset className="flex flex-col gap-2 text-13">
      <legend className="sr-only">What the link is for</legend>
      {kinds.map(({ id, label, note }) => (
        <label key={id} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2">
          <input type="radio" name={group} checked={kind === id} onChange={() => onChange(id)} />
          <span>
            <span className="font-medium">{label}.</span> <span className="text-quiet">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
