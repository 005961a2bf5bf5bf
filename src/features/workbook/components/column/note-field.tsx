import { useState } from 'react';
import { useScreen } from '../../client';
import type { ScenarioView } from '../../view';

/** What a scenario is for. It is saved when the field is left; Esc leaves it as it was. */
export function NoteField({ scenario }: { readonly scenario: ScenarioView }) {
  const { save } = useScreen();
  // What was typed stands until an answer brings another version of the scenario.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: number } | null>(null);
  const draft = typed?.over === scenario.version ? typed.text : null;
  const setDraft = (text: string | null) => setTyped(text === null ? null : { text, over: scenario.version });
  const finish = () => {
    const next = draft?.trim() ?? scenario.note;
    if (next === scenario.note) setDraft(null);
    else save({ kind: 'note', scenarioId: scenario.id, note: next });
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
