import { evaluate } from '../evaluate';
import { labelIn, rootSentence } from '../root-sentence';
import { causesOf, type Cause } from './bridge-causes';
import { mixOf } from './bridge-mix';
import { mustKnow, runWith, type Ready } from './ready';
import { shapley } from './shapley';

export type BridgePart = Cause & {
  /** In the result's unit; negative where the cause lowers the result. */
  readonly part: number;
  /** Standard error where the orders were sampled, else 0. */
  readonly error: number;
};

export type Bridge =
  | {
      readonly ok: true;
      readonly from: number;
      readonly to: number;
      /** Largest first. */
      readonly parts: readonly BridgePart[];
      /** Difference less the sum of the parts: rounding, which no cause owns. */
      readonly residual: number;
      /** Every order counted; otherwise sampled orders, with errors. */
      readonly exact: boolean;
    }
  | { readonly ok: false; readonly reason: string };

const endOf = (ready: Ready, result: string): { readonly value: number; readonly problem?: string } => {
  const run = runWith(ready, new Map(), [result], 1);
  const value = run.column(result)[0] ?? NaN;
  if (Number.isFinite(value)) return { value };
  const label = labelIn(ready.vocabulary);
  const error = run.errorAt(result, 0);
  const why = error === undefined ? `${label(result)} is infinite there.` : rootSentence(error, label);
  return { value, problem: `${ready.name} has no finite value of “${label(result)}”. ${why}` };
};

/**
 * The difference in a result between two scenarios, split by cause so that the order of the causes does not matter. Throws
 * `DocumentError` on an unknown result; a difference that cannot be split comes with a reason.
 */
export const bridge = (a: Ready, b: Ready, result: string, by: 'cells' | 'presets' = 'cells'): Bridge => {
  mustKnow(a, [result]);
  const [from, to] = [endOf(a, result), endOf(b, result)];
  for (const { problem } of [from, to]) if (problem !== undefined) return { ok: false, reason: problem };
  const { mix, causes } = mixOf(a, b, causesOf(a, b, [result], by), result);
  const label = labelIn(a.vocabulary);
  let lost: string | undefined;
  const shares = shapley(causes.length, (taken, lanes) => {
    const run = evaluate(mix.plan, mix.columns(taken, lanes), lanes);
    const values = run.column(result);
    const lane = values.findIndex((value) => !Number.isFinite(value));
    if (lane >= 0)
      lost = causes
        .filter((_, cause) => taken[cause]?.[lane] === 1)
        .map((cause) => `“${label(cause.id)}”`)
        .join(', ');
    return values;
  });
  if (lost !== undefined) {
    return {
      ok: false,
      reason: `“${label(result)}” has no value when ${a.name} takes only ${lost} from ${b.name}, so the difference cannot be split by cause. Change these cells one scenario at a time.`,
    };
  }
  const rounding = 1e-14 * Math.max(Math.abs(from.value), Math.abs(to.value));
  const parts = causes.map((cause, i) => {
    const part = shares.parts[i] ?? NaN;
    return { ...cause, part: Math.abs(part) <= rounding ? 0 : part, error: shares.errors[i] ?? 0 };
  });
  const sum = parts.reduce((total, { part }) => total + part, 0);
  return {
    ok: true,
    from: from.value,
    to: to.value,
    parts: parts.toSorted((one, two) => Math.abs(two.part) - Math.abs(one.part)),
    residual: to.value - from.value - sum,
    exact: shares.exact,
  };
};
