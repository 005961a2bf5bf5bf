import type { CellRevision } from '@/features/history/data';
import type { HistoryEntry } from '../view-explain';

function changeWords({ kind, before, after }: CellRevision): string {
  const how = kind === 'undo' ? ' (undone)' : kind === 'redo' ? ' (redone)' : '';
  if (after.text === null) return `back to base${how}`;
  if (before === null || before.text === null) return `set to ${after.text}${how}`;
  return before.text === after.text ? `kept at ${after.text}${how}` : `${before.text} → ${after.text}${how}`;
}

/** A cell's changes in sentences, in the order given. */
export const historyEntries = (revisions: readonly CellRevision[]): readonly HistoryEntry[] =>
  revisions.map((revision) => ({
    revision: revision.number,
    at: revision.at.toISOString(),
    by: revision.actorName,
    change: changeWords(revision),
    ...(revision.after.reason === '' ? {} : { reason: revision.after.reason }),
  }));
