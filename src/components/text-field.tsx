'use client';

import { useId, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
};

/** A short text that is saved on Enter or on leaving, and restored by Esc. An empty text is not saved. */
export function TextField({ label, value, onCommit }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    const next = draft?.trim() ?? '';
    if (next !== '' && next !== value) onCommit(next);
    setDraft(null);
  };
  return (
    <div className="grid grid-cols-[80px_1fr] items-center gap-2">
      <label htmlFor={id} className="text-13 text-quiet">
        {label}
      </label>
      <input
        id={id}
        className="field"
        maxLength={120}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          if (event.key !== 'Escape' || draft === null) return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
    </div>
  );
}
