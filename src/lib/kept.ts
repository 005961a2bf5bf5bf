/**
 * `next`, with every part that holds the same as in `before` being that same object: what is drawn from it is drawn anew
 * only where it differs. Both are plain data.
 */
export function kept<T>(before: unknown, next: T): T;
export function kept(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (!isBranch(before) || !isBranch(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  let same = true;
  let more = 0;
  let mixed: Branch | undefined;
  for (const key in next) {
    const part = kept(before[key], next[key]);
    same &&= key in before && Object.is(part, before[key]);
    if (!Object.is(part, next[key])) (mixed ??= copy(next))[key] = part;
    more += 1;
  }
  for (const _ in before) more -= 1;
  return same && more === 0 ? before : (mixed ?? next);
}

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const copy = (branch: Branch): Branch => Object.assign(Array.isArray(branch) ? [] : {}, branch);
