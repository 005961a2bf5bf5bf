import { useState } from 'react';
import type { Entry } from '../data-past';

type Props = {
  readonly entry: Entry;
  readonly editable: boolean;
  /** Whether there is a version before it. */
  readonly restorable: boolean;
  readonly onName: (name: string) => void;
  readonly onUnname: (versionId: string) => void;
  readonly onRestore: (cell: { readonly scenarioId: string; readonly quantityId: string }) => void;
};

/** What one revision changed, its reason, and the names it has. */
export function EntryBody({ entry, editable, restorable, onName, onUnname, onRestore }: Props) {
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const { number, reason, lines, more, versions } = entry;
  return (
    <>
      {reason !== '' && <p className="mb-2 text-14">“{reason}”</p>}
      <ul className="grid gap-1 text-13">
        {lines.map(({ what, before, after, cell }, i) => (
          <li key={`${what} ${i}`} className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{what}</span>
            <span className="min-w-0 break-all">
              <del className="text-quiet">{before}</del> <span aria-hidden="true">→</span> <ins className="no-underline">{after}</ins>
            </span>
            {restorable && cell !== undefined && before !== after && (
              <button type="button" className="link text-12" onClick={() => onRestore(cell)}>
                Bring {before === 'inherited' ? 'back to inherited' : `${before} back`}
                <span className="sr-only">, {what}</span>
              </button>
            )}
          </li>
        ))}
        {more > 0 && <li className="text-quiet">And {more} more.</li>}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {versions.map((version) => (
          <span key={version.id} className="chip">
            {version.name}
            {editable && (
              <button type="button" className="link text-12" onClick={() => onUnname(version.id)}>
                Take away<span className="sr-only"> the name {version.name}</span>
              </button>
            )}
          </span>
        ))}
        {editable && !naming && (
          <button type="button" className="link text-12" onClick={() => setNaming(true)}>
            Name this version<span className="sr-only">, revision {number}</span>
          </button>
        )}
        {naming && (
          <form
            className="flex flex-wrap gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              onName(name);
              setNaming(false);
            }}
          >
            <input
              autoFocus
              aria-label={`Name of revision ${number}`}
              className="field"
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <button type="submit" className="button">
              Save
            </button>
            <button type="button" className="button-quiet" onClick={() => setNaming(false)}>
              Cancel
            </button>
          </form>
        )}
      </div>
    </>
  );
}
