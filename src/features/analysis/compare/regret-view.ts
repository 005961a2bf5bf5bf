import type { Ready } from '@/engine/analysis/ready';
import { regretTable } from '@/engine/analysis/regret';
import { percent, signed, type Words } from '../figures';
import type { RegretView } from './view';

const probabilities = [0, 0.1, 0.25, 0.5, 0.75, 0.9];

/** Plans against the chance that the model is overtaken before launch; undefined where no plan has a cost. */
export function regretView(scenarios: readonly Ready[], words: Words): RegretView | undefined {
  const table = regretTable(scenarios, probabilities);
  if (table.leastRegret === undefined) return undefined;
  const losses = new Set(table.plans.map(({ loss }) => loss.toPrecision(6)));
  const differ = losses.size > 1 ? ' The plans do not reach the same loss, so the cheaper one is not the same model.' : '';
  const expected =
    table.leastExpected === table.leastRegret
      ? 'and the least expected cost'
      : `while ${table.leastExpected ?? 'none'} has the least expected cost`;
  return {
    caption: `${table.leastRegret} has the least worst regret, ${expected}, over even odds of these probabilities.${differ}`,
    probabilities: probabilities.map(percent),
    plans: table.plans.map((plan) => ({
      name: plan.name,
      tokens: words.text('pretrainTokens', plan.pretrainTokens),
      loss: words.text('loss', plan.loss),
      cells: plan.cost.map((cost, i) => {
        const change = plan.tokenChange[i] ?? NaN;
        return {
          cost: words.text('totalCost', cost),
          regret: words.text('totalCost', plan.regret[i] ?? NaN),
          tokens: Number.isNaN(change) ? '—' : signed(change, percent(Math.abs(change) < 1e-9 ? 0 : change)),
          least: plan.regret[i] === 0,
        };
      }),
      expected: words.text('totalCost', plan.expectedCost),
      worst: words.text('totalCost', plan.worstRegret),
    })),
  };
}
