import type { Value } from '@/engine/document';

/** What an infinite value means, where "never" or "no limit" would not say it. */
const infinite: Readonly<Record<string, string>> = {
  balanceBatch: 'no batch suffices',
  criticalBatch: 'no batch suffices',
  contextWall: 'no wall',
  fastCostMultiple: 'not reachable',
  capacityBatch: 'no limit',
};
const neverUnits = new Set(['s', 'h', 'd', 'year']);

export function infinityWord(id: string, unit: string, value: number): string {
  if (value < 0) return '\u2212∞';
  return infinite[id] ?? (neverUnits.has(unit) ? 'never' : 'no limit');
}

/** A label, or a list as one line with its first entry and how many follow; `fullWords` has them all. */
export function valueWords(value: Exclude<Value, number>): string {
  if (typeof value === 'string') return value;
  const [first, ...more] = value;
  if (first === undefined) return 'none';
  return more.length === 0 ? String(first) : `${first} · ${more.length} more`;
}

/** A label, or every entry of a list. */
export const fullWords = (value: Exclude<Value, number>): string =>
  typeof value === 'string' ? value : value.length === 0 ? 'none' : value.join(' · ');
