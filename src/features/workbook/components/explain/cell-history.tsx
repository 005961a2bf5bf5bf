import { WhenText } from '@/components/when-text';
import type { HistoryEntry } from '../../view-explain';

/** Who changed this cell, when, from what to what, and why. */
export function CellHistory({ history }: { readonly history: readonly HistoryEntry[] }) {
  return (
    <>
      <h3 className="explain-title">History of this cell</h3>
      {history.length === 0 && <p className="text-13 text-quiet">Nobody has changed it since the workbook was made.</p>}
      <ol className="explain-history">
        {history.map(({ revision, at, by, change, reason }) => (
          <li key={revision}>
            <span className="explain-text">{change}</span>
            <span className="text-12 text-quiet">
              {by}, <WhenText at={at} />, revision {revision}
            </span>
            {reason !== undefined && <span className="text-13">Why: {reason}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
