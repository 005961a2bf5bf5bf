import type { Change } from './change';

/** What a person changes of a scenario itself, or of the workbook's name. */
export type Structural = Extract<Change, { kind: 'rename' | 'note' | 'preset' | 'base' | 'detach' | 'move' | 'name' }>;
export const isStructural = (change: Change): change is Structural =>
  ['rename', 'note', 'preset', 'base', 'detach', 'move', 'name'].includes(change.kind);
export const wholeKey = (change: Structural): string => (change.kind === 'name' ? 'name' : `of ${change.scenarioId}`);

/** What waits behind a change that was not made, on the version before it. */
export function wholeBack(waits: Structural, failed: Structural): Structural {
  if (wholeKey(waits) !== wholeKey(failed)) return waits;
  if (waits.kind === 'name') return failed.kind === 'name' && waits.over === failed.name ? { ...waits, over: failed.over } : waits;
  return { ...waits, over: (waits.over ?? 1) - 1 };
}
