import { DocumentError } from '../document-error';
import { evaluate } from '../evaluate';
import { planFor } from '../plan-cache';
import { Room } from '../room';
import { conditionNode } from './conditions';
import { quantileOf, type Distribution } from './distribution';
import { generator, streamOf } from './random';
import { boundsOf, mustKnow, withColumns, type Progress, type Ready } from './ready';
import { summaryOf, varianceShare, type Summary } from './statistics';

export type Ranged = { readonly quantity: string; readonly distribution: Distribution };

export type Question = {
  readonly seed: number;
  readonly draws: number;
  readonly results: readonly string[];
  /** A formula that holds or not, as in "grossMargin > 0.6". */
  readonly condition?: string;
};

export type Outcome = {
  readonly name: string;
  readonly results: Readonly<
    Record<
      string,
      Summary & {
        /** Inputs by the share of the variance that goes with each alone, largest first; what is left is their interplay. */
        readonly drivers: readonly { readonly quantity: string; readonly share: number; readonly rises: boolean }[];
      }
    >
  >;
  /** Share of the draws with a value in which the condition holds, and its standard error. */
  readonly holds: { readonly share: number; readonly error: number; readonly missing: number } | undefined;
};

export const mostDraws = 200_000;
/** Draws that are evaluated together: enough to be fast, few enough that progress is seen and memory stays small. */
const together = 20_000;
const conditionId = 'condition asked';

const checked = (scenarios: readonly Uncertain[], { draws, results }: Question): void => {
  if (!Number.isInteger(draws) || draws < 100 || draws > mostDraws) {
    throw new DocumentError(`A simulation takes 100 to ${mostDraws} draws, not ${draws}.`);
  }
  for (const { ready, ranged } of scenarios) {
    mustKnow(ready, [...results, ...ranged.map((input) => input.quantity)]);
    const twice = ranged.find(({ quantity }, i) => ranged.findIndex((other) => other.quantity === quantity) !== i);
    if (twice !== undefined) throw new DocumentError(`${twice.quantity} has two ranges; give it one.`);
  }
};

export type Uncertain = { readonly ready: Ready; readonly ranged: readonly Ranged[] };

const holdsIn = (truth: Float64Array): Outcome['holds'] => {
  const known = truth.filter((value) => !Number.isNaN(value));
  const share = known.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0) / known.length;
  return { share, error: Math.sqrt((share * (1 - share)) / known.length), missing: truth.length - known.length };
};

/**
 * Draws every ranged quantity and evaluates each scenario over the draws. The same seed gives the same draws everywhere, and a quantity
 * is drawn alike in all scenarios, so that they differ by their plans and not by luck. `progress`: draws made of all scenarios' draws.
 * Throws `DocumentError`.
 */
export const monteCarlo = (scenarios: readonly Uncertain[], question: Question, progress?: Progress): Outcome[] => {
  checked(scenarios, question);
  const { seed, draws, results, condition } = question;
  const ranksById = new Map<string, Float64Array>();
  const ranksOf = (quantity: string): Float64Array => {
    const known = ranksById.get(quantity);
    if (known) return known;
    const next = generator(streamOf(seed, quantity));
    const ranks = new Float64Array(draws);
    for (let i = 0; i < draws; i += 1) ranks[i] = next();
    ranksById.set(quantity, ranks);
    return ranks;
  };
  const rooms = { full: new Room(), rest: new Room() };
  return scenarios.map(({ ready, ranged }, at) => {
    const columns = ranged.map(({ quantity, distribution }) => ({
      quantity,
      values: ranksOf(quantity).map(quantileOf(distribution, quantity, boundsOf(quantity))),
    }));
    const own = withColumns(
      ready,
      ranged.map((input) => input.quantity),
    );
    const definitions =
      condition === undefined
        ? own
        : new Map(own).set(conditionId, { kind: 'formula', node: conditionNode(condition, ready.vocabulary.units) });
    const goals = condition === undefined ? results : [...results, conditionId];
    const plan = planFor(definitions, goals);
    const found = new Map(goals.map((id) => [id, new Float64Array(draws)]));
    for (let start = 0; start < draws; start += together) {
      const lanes = Math.min(together, draws - start);
      const trial = new Map<string, Float64Array | number>(ready.numbers);
      for (const { quantity, values } of columns) trial.set(quantity, values.subarray(start, start + lanes));
      const run = evaluate(plan, trial, lanes, lanes === together ? rooms.full : rooms.rest);
      for (const [id, values] of found) values.set(run.column(id), start);
      progress?.(at * draws + start + lanes, scenarios.length * draws);
    }
    const column = (id: string): Float64Array => found.get(id) ?? new Float64Array();
    return {
      name: ready.name,
      results: Object.fromEntries(
        results.map((id) => {
          const values = column(id);
          const drivers = ranged
            .map(({ quantity }) => ({ quantity, ...varianceShare(values, ranksOf(quantity)) }))
            .toSorted((a, b) => b.share - a.share);
          return [id, { ...summaryOf(values), drivers }];
        }),
      ),
      holds: condition === undefined ? undefined : holdsIn(column(conditionId)),
    };
  });
};
