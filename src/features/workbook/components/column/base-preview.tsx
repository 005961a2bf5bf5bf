import { useQuery } from '@tanstack/react-query';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { useScreen } from '../../client';
import type { ScenarioView } from '../../view';
import { plural } from './column-words';

export type BaseDraft = { readonly baseId: string | null; readonly pinned: boolean };

type Props = {
  readonly scenario: ScenarioView;
  readonly draft: BaseDraft;
  readonly onApply: () => void;
  readonly onCancel: () => void;
};

/** What another base would change in a scenario, row by row, before it is chosen. */
export function BasePreview({ scenario, draft, onApply, onCancel }: Props) {
  const { store } = useScreen();
  const trpc = useTRPC();
  const { id: workbookId, revision } = store.view();
  // A template has its preview once it is a workbook: until then nothing is stored to compare with.
  const stored = revision > 0;
  const asked = { workbookId, scenarioId: scenario.id, ...draft };
  const { data, error } = useQuery(trpc.scenario.previewBase.queryOptions(asked, { enabled: stored, gcTime: 0 }));
  return (
    <div role="group" aria-label="What another base changes" className="flex flex-col gap-2 border-l-2 border-line pl-3 text-13">
      {stored && data === undefined && error === null && <p className="text-quiet">Working it out…</p>}
      {error !== null && <p className="text-error">It cannot be shown now: {errorSentence(error)}</p>}
      {data !== undefined && data.refused === null && (
        <>
          <p role="status">
            {data.changed === 0
              ? 'No value changes.'
              : `${plural(data.changed, 'row', 'rows')} would change${data.others.length === 0 ? '' : `, and some in ${data.others.join(', ')}`}.`}
          </p>
          {data.rows.length > 0 && (
            <ul className="max-h-40 overflow-auto" tabIndex={0} aria-label="Rows that would change">
              {data.rows.map((row) => (
                <li key={row.id} className="flex gap-2">
                  <span className="min-w-0 flex-1 truncate">{row.label}</span>
                  <span className="text-quiet">
                    {row.before} → <span className="text-ink">{row.after}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {data?.refused != null && <p className="text-error">{data.refused}</p>}
      <div className="flex gap-2">
        <button type="button" className="button" disabled={data?.refused != null} onClick={onApply}>
          Change base
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
