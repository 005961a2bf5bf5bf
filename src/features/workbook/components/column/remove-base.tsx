import { useId, useState } from 'react';
import { useScreen } from '../../client';
import type { Change } from '../../change';
import type { ScenarioView } from '../../view';

type Choice = NonNullable<Extract<Change, { kind: 'remove' }>['children']>;
type Props = { readonly scenario: ScenarioView; readonly followers: readonly ScenarioView[]; readonly onDone: () => void };

/** Deleting a scenario that others follow asks first what they keep. */
export function RemoveBase({ scenario, followers, onDone }: Props) {
  const { save } = useScreen();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice>('keep');
  const name = useId();
  const them = followers.map((follower) => follower.name).join(', ');
  const choices: readonly { readonly id: Choice; readonly label: string }[] = [
    { id: 'keep', label: 'Keep its values, pinned to it as it is now' },
    { id: 'own', label: 'Keep its values, as cells of their own' },
    { id: 'base', label: scenario.baseId === null ? 'Rest on nothing; values may change' : 'Follow its own base; values may change' },
  ];
  if (!open)
    return (
      <button type="button" className="menu-item" onClick={() => setOpen(true)}>
        Delete scenario…
      </button>
    );
  return (
    <fieldset className="flex flex-col gap-2 text-13">
      <legend className="mb-1">
        {them} {followers.length === 1 ? 'follows' : 'follow'} {scenario.name}. When it is deleted,{' '}
        {followers.length === 1 ? 'this scenario shall' : 'these scenarios shall'}
      </legend>
      {choices.map(({ id, label }) => (
        <label key={id} className="flex items-baseline gap-2">
          <input type="radio" name={name} checked={choice === id} onChange={() => setChoice(id)} />
          {label}
        </label>
      ))}
      <div className="flex gap-2">
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone();
            save({ kind: 'remove', scenarioId: scenario.id, children: choice });
          }}
        >
          Delete {scenario.name}
        </button>
        <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
