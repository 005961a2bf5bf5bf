import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { useTRPCClient } from '@/lib/trpc-client';
import type { ReviewView } from '../view';
import { useActing } from './use-acting';

type Props = { readonly workbookId: string; readonly scenarios: ReviewView['scenarios'] };

/** Adds a condition for one scenario or for all. */
export function AddContract({ workbookId, scenarios }: Props) {
  const client = useTRPCClient();
  const { act, failed, busy } = useActing();
  const [condition, setCondition] = useState('');
  const [scenario, setScenario] = useState('');
  const add = async () => {
    const chosen = scenario === '' ? [] : [scenario];
    const input = { workbookId, mutationId: crypto.randomUUID(), condition, scenarios: chosen };
    if (await act(() => client.review.addContract.mutate(input))) setCondition('');
  };
  return (
    <form
      aria-label="Add a condition"
      className="mt-4 grid gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-13 font-medium max-sm:w-full">
          Condition
          <input
            className="field w-72 font-normal max-sm:w-full"
            placeholder="grossMargin > 0.6"
            autoComplete="off"
            spellCheck={false}
            required
            maxLength={500}
            value={condition}
            onChange={(event) => setCondition(event.target.value)}
          />
        </label>
        <label className="grid gap-1 text-13 font-medium max-sm:w-full">
          For
          <select
            className="field max-w-64 font-normal max-sm:max-w-full"
            value={scenario}
            onChange={(event) => setScenario(event.target.value)}
          >
            <option value="">All scenarios</option>
            {scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={busy}>
          Add condition
        </button>
      </div>
      <FormNotice failed={failed} />
    </form>
  );
}
