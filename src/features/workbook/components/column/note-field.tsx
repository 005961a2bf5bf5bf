import { useState } from 'react';
import { useScreen } from '../../client';
import type { ScenarioView } from '../../view';

/** What a scenario is for. It is saved when the field is left; Esc leaves it as it was. */
export function NoteField({ scenario }: { readonly scenario: ScenarioView }) {
  const { save } = useScreen();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    const next = draft?.trim() ?? scenario.note;
    if (next !== scenario.note) save({ kind: 'note', scenarioId: scenario.id, note: next });
    setDraft(null);
  };
  return (
    <label className="grid grid-cols-[80px_1fr] gap-2">
      <span className="pt-1 text-13 text-quiet">Note</span>
      <textarea
        className="field h-auto py-1"
        rows={3}
        maxLength={1_000}
        placeholder="What it is for"
        value={draft ?? scenario.note}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || draft === null) return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
    </label>
  );
}
