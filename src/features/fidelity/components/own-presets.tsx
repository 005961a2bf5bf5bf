import { useState } from 'react';
import { AskDialog } from '@/components/ask-dialog';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { OwnPresetView } from '../view';
import { Problems } from './problems';

type Props = {
  readonly workbookId: string;
  readonly own: readonly OwnPresetView[];
  readonly editable: boolean;
  readonly onRemoved: (id: string) => void;
};

type Asked = { readonly preset: OwnPresetView; readonly text: string };

/** The team's own presets. Who follows one is said before it is deleted. */
export function OwnPresets({ workbookId, own, editable, onRemoved }: Props) {
  const client = useTRPCClient();
  const [asked, ask] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, say] = useState('');
  /** Does a step; a failure becomes a sentence that names it. */
  const attempt = async (failed: string, step: () => Promise<void>) => {
    setProblem(null);
    say('');
    try {
      await step();
    } catch (error) {
      setProblem(`${failed}: ${errorSentence(error)}`);
    }
  };
  const start = (preset: OwnPresetView) =>
    attempt(`What follows "${preset.label}" is not known, so nothing was deleted`, async () => {
      const { sentence } = await client.fidelity.follows.query({ workbookId, presetId: preset.id });
      ask({ preset, text: sentence });
    });
  const remove = ({ id, label }: OwnPresetView) =>
    attempt(`"${label}" was not deleted`, async () => {
      await client.fidelity.remove.mutate({ workbookId, presetId: id });
      onRemoved(id);
      say(`"${label}" is deleted.`);
    });
  return (
    <section aria-labelledby="own-presets" className="mt-8 max-w-2xl">
      <h2 id="own-presets" className="text-14 font-semibold">
        Fidelity presets of your team
      </h2>
      {own.length === 0 ? (
        <p className="mt-2 text-quiet">None yet. A fit becomes one when it is saved.</p>
      ) : (
        <ul className="mt-2 flex flex-col">
          {own.map((preset) => (
            <li key={preset.id} className="flex items-start justify-between gap-4 border-b border-line py-2">
              <span className="min-w-0 wrap-anywhere">
                <span className="font-medium">{preset.label}</span> <span className="block text-13 text-quiet">{preset.note}</span>
              </span>
              {editable && (
                <button type="button" className="button-quiet shrink-0" onClick={() => void start(preset)}>
                  Delete<span className="sr-only"> {preset.label}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="mt-2 text-13">
        {said}
      </p>
      <Problems problems={problem === null ? [] : [problem]} />
      {asked !== null && (
        <AskDialog
          title={`Delete "${asked.preset.label}"?`}
          text={asked.text}
          action="Delete"
          onCancel={() => ask(null)}
          onConfirm={() => {
            ask(null);
            void remove(asked.preset);
          }}
        />
      )}
    </section>
  );
}
