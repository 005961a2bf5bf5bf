import type { StoredWorkbook } from './stored';

type Kept = { readonly stored: StoredWorkbook; readonly readAt: number };

/** Workbooks of this process, newest last. Only a cache: whatever is missing is read again. */
const kept = new Map<string, Kept>();
const most = 48;
/** In ms. What a history does not hold, as the name of a member, is read again after this. */
const oldest = 60_000;

const keyOf = (workbookId: string, head: string) => `${workbookId} ${head}`;

/** A workbook as it was read lately, where its newest revision is still the same: the chain of hashes names all that it holds. */
export function recall(workbookId: string, head: string): StoredWorkbook | undefined {
  const known = kept.get(keyOf(workbookId, head));
  return known !== undefined && Date.now() - known.readAt < oldest ? known.stored : undefined;
}

/** @param before what `stored` was derived from, and whose age it has; absent where it was read from the database */
export function remember(stored: StoredWorkbook, before?: StoredWorkbook): StoredWorkbook {
  if (stored.head === '') return stored;
  const readAt = before === undefined ? Date.now() : kept.get(keyOf(before.id, before.head))?.readAt;
  if (readAt === undefined) return stored;
  const key = keyOf(stored.id, stored.head);
  kept.delete(key);
  kept.set(key, { stored, readAt });
  for (const first of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(first);
  }
  return stored;
}
