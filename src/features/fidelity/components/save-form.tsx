import { useId, useState } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { FitPoints } from '../schema';
import type { OwnPresetView } from '../view';
import { Problems } from './problems';

type Props = { readonly input: FitPoints; readonly onSaved: (preset: OwnPresetView) => void };

/** Gives the fit a name and keeps it for the team. */
export function SaveForm({ input, onSaved }: Props) {
  const client = useTRPCClient();
  const id = useId();
  const [label, setLabel] = useState('');
  const [mutationId, setMutationId] = useState(() => crypto.randomUUID());
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState('');
  const save = async () => {
    setProblems([]);
    try {
      const answer = await client.fidelity.save.mutate({ ...input, mutationId, label });
      if (!answer.ok) return setProblems(answer.problems);
      setMutationId(crypto.randomUUID());
      setSaved(`Saved. Scenarios of your team's workbooks can choose "${answer.preset.label}" as their fidelity.`);
      onSaved(answer.preset);
    } catch (error) {
      setProblems([`The preset was not saved: ${errorSentence(error)}`]);
    }
  };
  return (
    <form
      className="mt-6 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id} className="font-medium">
        Name of the preset
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          className="field w-64"
          maxLength={80}
          required
          value={label}
          onChange={(event) => {
            setLabel(event.target.value);
            setMutationId(crypto.randomUUID());
          }}
        />
        <button type="submit" className="button">
          Save as preset
        </button>
      </div>
      <p role="status" className="text-13">
        {saved}
      </p>
      <Problems problems={problems} />
    </form>
  );
}
