import { useState } from 'react';
import { Choice } from '@/components/choice';
import { useScenarios, useScreen } from '../../client';
import type { ScenarioView } from '../../view';
import { BasePreview } from './base-preview';
import type { BaseDraft } from './base-preview';
import { possibleBases } from './column-options';

const ways = [
  { id: 'follow', label: 'Follows it', note: 'Changes of the base arrive here.' },
  { id: 'pinned', label: 'Pinned to it as it is now', note: 'Changes of the base do not arrive here.' },
] as const;

/** What a scenario rests on, and whether changes of it arrive. A choice is shown with what it changes before it is made. */
export function ColumnBase({ scenario }: { readonly scenario: ScenarioView }) {
  const { save } = useScreen();
  const scenarios = useScenarios();
  const [draft, setDraft] = useState<BaseDraft | null>(null);
  const stands: BaseDraft = { baseId: scenario.baseId, pinned: scenario.pinned !== undefined };
  const { baseId, pinned } = draft ?? stands;
  const gone = scenario.pinned !== undefined && scenarios.every(({ id }) => id !== scenario.baseId);
  const choose = (next: BaseDraft) => setDraft(next.baseId === stands.baseId && next.pinned === stands.pinned ? null : next);
  const was = gone && scenario.baseId !== null ? [{ id: scenario.baseId, label: `${scenario.pinned?.name ?? ''} (deleted)` }] : [];
  return (
    <>
      <Choice
        label="Base"
        value={baseId}
        none="None"
        options={[...was, ...possibleBases(scenarios, scenario.id)]}
        onChange={(next) => choose({ baseId: next, pinned: next !== null && pinned })}
      />
      {baseId !== null && (draft !== null || !gone) && (
        <Choice
          label="Changes"
          value={pinned ? 'pinned' : 'follow'}
          options={ways}
          onChange={(next) => choose({ baseId, pinned: next === 'pinned' })}
        />
      )}
      {scenario.pinned?.behind === true && draft === null && (
        <p className="text-12 text-quiet">
          {scenario.pinned.name} says something else by now.{' '}
          <button type="button" className="link" onClick={() => setDraft({ baseId: scenario.baseId, pinned: true })}>
            Look at its changes
          </button>
        </p>
      )}
      {draft !== null && (
        <BasePreview
          scenario={scenario}
          draft={draft}
          onApply={() => {
            save({ kind: 'base', scenarioId: scenario.id, ...draft });
            setDraft(null);
          }}
          onCancel={() => setDraft(null)}
        />
      )}
    </>
  );
}
