import { isKeyword } from './grammar';
import { isUnitName } from './unit-words';

const longestName = 64;

/** Why a row cannot have this id, in a sentence; undefined for a good one. */
export const nameProblem = (id: string): string | undefined => {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id)) return `"${id}" is not an id: use letters and digits, beginning with a letter.`;
  if (id.length > longestName) return `An id has at most ${longestName} characters; "${id.slice(0, 20)}…" has ${id.length}.`;
  if (isKeyword(id)) return `"${id}" is a word of the formula language; choose another id.`;
  if (isUnitName(id)) return `"${id}" is a unit and would be read as one after a number; choose another id.`;
  return undefined;
};

/** Letters to insert, remove or change, as far as `limit`; more than that counts as far apart. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
};

/** The id that a misspelt one most likely means. */
export const nearestName = (wrong: string, ids: Iterable<string>): string | undefined => {
  if (wrong.length > longestName) return undefined;
  const limit = Math.max(1, Math.floor(wrong.length / 4));
  let best: { id: string; far: number } | undefined;
  for (const id of ids) {
    const far = distance(wrong.toLowerCase(), id.toLowerCase(), limit);
    if (far <= limit && (best === undefined || far < best.far)) best = { id, far };
  }
  return best?.id;
};
