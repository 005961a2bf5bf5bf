'use client';

import { useState } from 'react';
import { useScreen, useTrying } from '../../client';
import { saveAsScenarios, suggestTried } from '../../trying-actions';
import { plural } from '../column/column-words';

/** While values are tried it stands above the sheet: how many, and the ways out. */
export function TryingBar() {
  const screen = useScreen();
  const state = useTrying();
  const [saving, setSaving] = useState(false);
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const { trying, saveTried, suggest, store } = screen;
  if (trying === null || state === null) return null;
  const count = state.cells.length;
  if (!state.on || (count === 0 && !trying.optional)) return <div role="status" aria-label="Trying" />;
  const save = async () => {
    setSaving(true);
    await saveAsScenarios({ store, trying, saveTried });
    setSaving(false);
  };
  return (
    <div className="trying-bar">
      <span role="status" aria-label="Trying" className="min-w-0 grow basis-60">
        {count === 0
          ? 'Trying values: nothing that you type is saved.'
          : `Not saved: ${plural(count, 'cell', 'cells')} changed here.${state.busy ? ' Working it out…' : ''}`}
        {state.problem !== null && <span className="text-error"> The sheet does not show it: {state.problem}</span>}
      </span>
      {state.problem !== null && (
        <button type="button" className="button" onClick={trying.retry}>
          Try again
        </button>
      )}
      {count > 0 && saveTried !== null && (
        <button type="button" className="button" disabled={saving} onClick={() => void save()}>
          {saving ? 'Saving…' : 'Save as new scenario'}
        </button>
      )}
      {count > 0 && suggest !== null && !asking && (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Suggest these changes
        </button>
      )}
      {count > 0 && asking && (
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(false);
            void suggestTried({ store, trying, suggest }, why);
          }}
        >
          <input
            autoFocus
            aria-label="Why they should change (optional)"
            placeholder="Why (optional)"
            className="field"
            maxLength={300}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <button type="submit" className="button">
            Suggest
          </button>
        </form>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          if (trying.optional) trying.turn(false);
          else trying.discard();
        }}
      >
        {count === 0 ? 'Stop trying' : 'Discard'}
      </button>
    </div>
  );
}
