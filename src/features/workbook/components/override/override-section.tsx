import { useId, useState } from 'react';
import { WhenText } from '@/components/when-text';
import { useScreen } from '../../client';
import { overrideActions, reasonFieldId } from '../../override-actions';
import { shortcutWords } from '../sheet/keys';
import type { Place } from '../sheet/place';

/** An own cell beside what it replaces: the base's value, who set it, when and why, and what can be done with it. */
export function OverrideSection({ place }: { readonly place: Place }) {
  const screen = useScreen();
  const { store, editable, save } = screen;
  const help = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const row = store.row(place.row);
  const cell = store.cell(place.row, place.column);
  if (row === undefined || cell?.text === undefined) return null;
  const context = { ...screen, place, edit: () => undefined };
  const offered = overrideActions.filter((action) => action.id !== 'cell.reason' && action.when(context));
  const reason = cell.reason ?? '';
  const finish = () => {
    const next = draft?.trim() ?? reason;
    setDraft(null);
    if (next === reason || cell.text === undefined) return;
    save({
      kind: 'cells',
      edits: [{ scenarioId: place.column, quantityId: place.row, text: cell.text }],
      reason: next,
      said: next === '' ? 'The reason was taken away.' : 'The reason is kept with the cell.',
    });
  };
  return (
    <section aria-label="Override" className="my-2 flex flex-col gap-2 border-y border-line py-2 text-13">
      <p>
        {cell.state === 'pinned' ? 'Set by hand' : 'Overridden'}
        {cell.by !== undefined && cell.at !== undefined && (
          <>
            {' '}
            by {cell.by}, <WhenText at={cell.at} />
          </>
        )}
        {cell.inherited !== undefined && (
          <>
            ; {cell.state === 'pinned' ? 'computed' : 'base'} {cell.inherited} {/[A-Za-z%]$/.test(cell.inherited) ? '' : row.unit}
          </>
        )}
      </p>
      {editable ? (
        <label className="flex flex-col gap-1">
          <span className="text-quiet">Reason</span>
          <textarea
            id={reasonFieldId}
            className="field"
            rows={2}
            maxLength={500}
            aria-describedby={help}
            value={draft ?? reason}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                finish();
              }
              if (event.key === 'Escape' && draft !== null) {
                event.stopPropagation();
                setDraft(null);
              }
            }}
          />
          <span id={help} className="text-12 text-quiet">
            Why this value and not the base’s. Enter saves it.
          </span>
        </label>
      ) : (
        reason !== '' && <p>Why: {reason}</p>
      )}
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {offered.map((action) => (
            <button
              key={action.id}
              type="button"
              className="button"
              title={action.shortcuts.map(shortcutWords).join(', ')}
              onClick={() => action.run(context)}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
