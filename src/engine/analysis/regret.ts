import { runWith, type Ready } from './ready';

/** One plan (a scenario's training decision) held while the chance of being overtaken before launch turns out otherwise. */
export type RegretPlan = {
  readonly name: string;
  /** What the plan trains on, in tokens: its own decision, kept at every probability. */
  readonly pretrainTokens: number;
  readonly rlTokens: number;
  /** Loss after pre-training, nats; plans of different loss do not buy the same model. */
  readonly loss: number;
  /** By probability: the plan's cost in USD, and by how much it exceeds the cheapest plan. */
  readonly cost: readonly number[];
  readonly regret: readonly number[];
  /** By probability: pre-training tokens that equation 7 asks for, over what the plan trains on, less 1. */
  readonly tokenChange: readonly number[];
  /** Weighted by the probabilities' weights. */
  readonly expectedCost: number;
  readonly worstRegret: number;
};

export type RegretTable = {
  readonly probabilities: readonly number[];
  readonly weights: readonly number[];
  readonly plans: readonly RegretPlan[];
  /** The plan whose worst regret is least, and the one whose expected cost is least; undefined where none has all its values. */
  readonly leastRegret: string | undefined;
  readonly leastExpected: string | undefined;
};

const decided = ['pretrainTokens', 'rlTokens', 'loss'] as const;

const least = (plans: readonly RegretPlan[], of: (plan: RegretPlan) => number): string | undefined =>
  plans
    .filter((plan) => Number.isFinite(of(plan)))
    .reduce<RegretPlan | undefined>((best, plan) => (best === undefined || of(plan) < of(best) ? plan : best), undefined)?.name;

/**
 * Expected cost and regret of each scenario's plan over values of `obsolescenceProbability`. `weights` need not sum to 1; without them
 * every probability counts the same.
 */
export const regretTable = (scenarios: readonly Ready[], probabilities: readonly number[], weights?: readonly number[]): RegretTable => {
  const raw = probabilities.map((_, i) => weights?.[i] ?? 1);
  const whole = raw.reduce((sum, weight) => sum + weight, 0);
  const shares = raw.map((weight) => weight / whole);
  const trial = Float64Array.from(probabilities);
  const held = scenarios.map((scenario) => {
    const now = runWith(scenario, new Map(), [...decided], 1);
    const [pretrainTokens = NaN, rlTokens = NaN, loss = NaN] = decided.map((id) => now.column(id)[0] ?? NaN);
    const kept = new Map<string, Float64Array | number>([
      ['obsolescenceProbability', trial],
      ['pretrainTokens', pretrainTokens],
      ['rlTokens', rlTokens],
    ]);
    const run = runWith(scenario, kept, ['totalCost', 'balancedPretrainTokens'], trial.length);
    const asked = run.column('balancedPretrainTokens');
    return {
      name: scenario.name,
      pretrainTokens,
      rlTokens,
      loss,
      cost: Array.from(run.column('totalCost')),
      tokenChange: Array.from(asked, (tokens) => tokens / pretrainTokens - 1),
    };
  });
  const plans = held.map((plan) => {
    const regret = plan.cost.map((cost, i) => {
      const known = held.map((other) => other.cost[i] ?? NaN).filter((other) => !Number.isNaN(other));
      return cost - Math.min(...known);
    });
    return {
      ...plan,
      regret,
      expectedCost: plan.cost.reduce((sum, cost, i) => sum + cost * (shares[i] ?? 0), 0),
      worstRegret: regret.some(Number.isNaN) ? NaN : Math.max(...regret),
    };
  });
  return {
    probabilities,
    weights: shares,
    plans,
    leastRegret: least(plans, (plan) => plan.worstRegret),
    leastExpected: least(plans, (plan) => plan.expectedCost),
  };
};
