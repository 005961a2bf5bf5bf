'use client';

import { useState } from 'react';
import { useScreen, useWorkbookName } from '../../client';

/** The workbook's name, which is also the field that renames it. */
export function WorkbookName() {
  const { editable, save } = useScreen();
  const name = useWorkbookName();
  const [draft, setDraft] = useState<string | null>(null);
  if (!editable) return <h1 className="truncate text-14 font-semibold">{name}</h1>;
  const finish = () => {
    const next = draft?.trim() ?? '';
    if (next !== '' && next !== name) save({ kind: 'name', name: next });
    setDraft(null);
  };
  return (
    <h1 className="flex min-w-0 shrink text-14">
      <input
        aria-label="Workbook name"
        className="name-field"
        maxLength={120}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </h1>
  );
}
