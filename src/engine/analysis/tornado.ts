import { DocumentError } from '../document-error';
import { boundsOf, inputsOf, runWith, type Ready } from './ready';

/** Values that an input takes instead of its own; without them it moves by the share that all others move by. */
export type Swing = { readonly quantity: string; readonly low: number; readonly high: number };

export type TornadoBar = {
  readonly quantity: string;
  readonly now: number;
  readonly low: number;
  readonly high: number;
  /** The result at the low and at the high value; NaN where it has none. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Relative change of the result over a relative change of the input, at the scenario as it stands; NaN where one of them is 0. */
  readonly elasticity: number;
};

export type Tornado = { readonly now: number; readonly bars: readonly TornadoBar[] };

const nudge = 1e-4;

const held = (id: string, value: number): number => {
  const { min = -Infinity, max = Infinity } = boundsOf(id);
  return Math.min(max, Math.max(min, value));
};

/**
 * How far a result moves when each input that it rests on moves alone: by ± `share` of its value, held to its bounds, or over its own
 * range. Longest bar first; inputs that move nothing are left out. Throws `DocumentError`.
 */
export const tornado = (ready: Ready, result: string, share: number, swings: readonly Swing[] = []): Tornado => {
  if (!(share > 0 && share < 1)) throw new DocumentError('A tornado moves its inputs by more than 0 % and less than 100 %.');
  const own = new Map(swings.map((swing) => [swing.quantity, swing]));
  const ids = [...new Set([...inputsOf(ready, [result]), ...own.keys()])].filter((id) => id !== result);
  const numbers = new Map(ids.map((id) => [id, ready.numbers.get(id) ?? NaN]));
  const given = ids.filter((id) => Number.isNaN(numbers.get(id) ?? NaN));
  if (given.length > 0) {
    const run = runWith(ready, new Map(), given, 1);
    for (const id of given) numbers.set(id, run.column(id)[0] ?? NaN);
  }
  const lanes = 1 + 4 * ids.length;
  const lanesOf = ids.map((id) => {
    const now = numbers.get(id) ?? NaN;
    const swing = own.get(id);
    const [one, two] = [held(id, now * (1 - share)), held(id, now * (1 + share))];
    return {
      id,
      now,
      low: swing?.low ?? Math.min(one, two),
      high: swing?.high ?? Math.max(one, two),
      below: held(id, now * (1 - nudge)),
      above: held(id, now * (1 + nudge)),
    };
  });
  const trial = new Map<string, Float64Array>();
  for (const [i, { id, now, low, high, below, above }] of lanesOf.entries()) {
    const column = new Float64Array(lanes).fill(now);
    column.set([low, high, below, above], 1 + 4 * i);
    trial.set(id, column);
  }
  const values =
    lanes === 1 ? runWith(ready, new Map(), [result], 1).column(result) : runWith(ready, trial, [result], lanes).column(result);
  const now = values[0] ?? NaN;
  const bars = lanesOf.map(({ id, now: at, low, high, below, above }, i) => {
    const [atLow = NaN, atHigh = NaN, under = NaN, over = NaN] = values.subarray(1 + 4 * i, 5 + 4 * i);
    const elasticity = at === 0 || now === 0 ? NaN : (over - under) / now / ((above - below) / at);
    return { quantity: id, now: at, low, high, atLow, atHigh, elasticity };
  });
  const length = ({ atLow, atHigh }: TornadoBar): number =>
    Math.max(...[atLow, atHigh, now].filter((value) => !Number.isNaN(value))) -
    Math.min(...[atLow, atHigh, now].filter((value) => !Number.isNaN(value)));
  const moves = (bar: TornadoBar): boolean => length(bar) > 1e-12 * Math.abs(now) || Number.isNaN(bar.atLow) || Number.isNaN(bar.atHigh);
  return { now, bars: bars.filter(moves).toSorted((a, b) => length(b) - length(a)) };
};
