import type { Place } from './components/sheet/place';
import type { ExplainAnswer } from './view-explain';

/** Which cell the explain panel is about, and how its explanation is asked for. */
export type Explaining = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Null: the panel is closed. */
  readonly place: () => Place | null;
  /** Where one came from while walking from row to row, the latest last. */
  readonly trail: () => readonly Place[];
  /** `walk`: keep where one was, so that there is a way back. */
  readonly open: (place: Place, walk?: boolean) => void;
  readonly back: () => void;
  readonly close: () => void;
  /** Throws what the network throws. */
  readonly ask: (place: Place) => Promise<ExplainAnswer>;
};

const longest = 50;
const same = (a: Place | null, b: Place): boolean => a?.row === b.row && a.column === b.column;

export function createExplaining(ask: Explaining['ask']): Explaining {
  const listeners = new Set<() => void>();
  let place: Place | null = null;
  let trail: readonly Place[] = [];
  const go = (next: Place | null, passed: readonly Place[]) => {
    place = next;
    trail = passed;
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    place: () => place,
    trail: () => trail,
    open: (next, walk = false) => {
      if (same(place, next)) return;
      go(next, walk && place !== null ? [...trail, place].slice(-longest) : []);
    },
    back: () => go(trail.at(-1) ?? place, trail.slice(0, -1)),
    close: () => go(null, []),
    ask,
  };
}
