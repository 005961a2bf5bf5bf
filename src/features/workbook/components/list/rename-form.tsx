'use client';

import { useState } from 'react';

type Props = { readonly name: string; readonly onSave: (name: string) => void; readonly onCancel: () => void };

/** The name of a listed workbook while it is being changed: Enter saves, Esc leaves it as it was. */
export function RenameForm({ name, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(name);
  const next = draft.trim();
  return (
    <form
      className="flex min-w-0 flex-1 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (next === '' || next === name) onCancel();
        else onSave(next);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <input
        autoFocus
        aria-label={`New name of ${name}`}
        className="field flex-1"
        maxLength={120}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className="button" disabled={next === ''}>
        Save
      </button>
      <button type="button" className="button-quiet" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
