import { claims } from '../reference/claims';
import { readyScenario, runWith, type Ready } from './ready';

/** A figure that a claim of the lecture rests on, in the claim's own example and in a scenario. */
export type LectureLine = {
  /** Id of the claim. */
  readonly claim: string;
  /** What the lecture says. */
  readonly says: string;
  readonly what: string;
  /** Quantity whose unit the figure has; absent for a pure number. */
  readonly quantity?: string;
  readonly kind: 'times' | 'smaller' | 'share' | 'quantity';
  readonly inLecture: number;
  /** NaN where the scenario has no value. */
  readonly here: number;
};

type Read = (ready: Ready) => number;
type Line = Omit<LectureLine, 'says' | 'inLecture' | 'here'> & { readonly read: Read };

const at = (ready: Ready, id: string, trial: Readonly<Record<string, number>> = {}): number =>
  runWith(ready, new Map(Object.entries(trial).map(([name, value]) => [name, Float64Array.of(value)])), [id], 1).column(id)[0] ?? NaN;

const speed = { fastSpeedup: 2.5 };
const million = { longContext: 1e6 };

/** Training as equation 7 plans it, whatever the scenario has. */
const equalPools = (ready: Ready, id: string): number =>
  at(ready, id, { pretrainTokens: at(ready, 'balancedPretrainTokens'), rlTokens: at(ready, 'balancedRlTokens') });

const lines: readonly Line[] = [
  {
    claim: 'f1-fast-mode',
    what: 'Batch of a mode 2.5 times as fast',
    kind: 'smaller',
    read: (ready) => at(ready, 'fastCostMultiple', speed) * speed.fastSpeedup,
  },
  { claim: 'f1-fast-mode', what: 'Its price over the standard one', kind: 'times', read: (ready) => at(ready, 'fastCostMultiple', speed) },
  { claim: 'f2-largest-speed-up', what: 'Largest speed-up at any price', kind: 'times', read: (ready) => at(ready, 'maxSpeedup') },
  {
    claim: 'k1-cost-1m',
    what: 'Cost at 1M tokens over that at the price cliff',
    kind: 'times',
    read: (ready) => at(ready, 'longContextSurcharge', million),
  },
  {
    claim: 'c7-equal-costs',
    what: 'Equal pools cost more than the optimum of the same loss',
    kind: 'share',
    read: (ready) => equalPools(ready, 'totalCost') / equalPools(ready, 'optimalCost') - 1,
  },
  {
    claim: 'c7-equal-costs',
    what: 'Training tokens with equal pools',
    kind: 'quantity',
    quantity: 'pretrainTokens',
    read: (ready) => at(ready, 'balancedPretrainTokens'),
  },
  {
    claim: 'c7-equal-costs',
    what: 'Training tokens at the optimum',
    kind: 'quantity',
    quantity: 'optimalPretrainTokens',
    read: (ready) => equalPools(ready, 'optimalPretrainTokens'),
  },
  {
    claim: 'c7-equal-costs',
    what: 'Active parameters at the optimum',
    kind: 'quantity',
    quantity: 'optimalActiveParams',
    read: (ready) => equalPools(ready, 'optimalActiveParams'),
  },
];

const claimOf = (id: string) => {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`The lecture has no claim ${id}.`);
  return claim;
};

/** The scaling law that the claims on the true optimum use; equal pools have none of their own. */
const scalingLaw = ['lossE', 'lossA', 'lossB', 'lossAlpha', 'lossBeta'] as const;

const exampleOf = (id: string): Ready => {
  const law = claimOf('c17-optimum-with-rl').cells;
  const given = { ...Object.fromEntries(scalingLaw.map((name) => [name, law[name]])), ...claimOf(id).cells };
  const cells = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return readyScenario({ format: 'ridgebook/1', name: 'Lecture', scenarios: [{ name: 'Example', cells }] }, 'Example');
};

/** What the lecture claims of price tiers, context and cost pools, beside what a scenario says of the same. */
export const lectureLines = (ready: Ready): LectureLine[] => {
  const examples = new Map<string, Ready>();
  return lines.map(({ read, ...line }) => {
    const example = examples.get(line.claim) ?? exampleOf(line.claim);
    examples.set(line.claim, example);
    return { ...line, says: claimOf(line.claim).claim, inLecture: read(example), here: read(ready) };
  });
};
