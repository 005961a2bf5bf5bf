import type { Solver } from '../quantity';
import { solved } from '../quantity';
import { unit } from '../unit';
import { positive } from './bounds';
import { inferenceCost, pretrainCost, pretrainTokens, rlCost } from './pools';
import { loss, lossAlpha, lossB, lossBeta, lossE } from './scaling-law';
import { activeParams } from './model';
import { sardana } from './sources';

/** How the cheapest plan of equal quality splits its loss between too few parameters and too few tokens. */

const rounds = 200;

/**
 * With a and b the parts of the loss due to size and to tokens, a + b fixed, cost is pretrain·N·D + other·N and its first-order
 * condition (Sardana et al. 2024) reads 1 + other/(pretrain·D) = α·a/(β·b), with D = (B/b)^(1/β). The left side rises with b and
 * the right side falls, so one b fits; halving finds it. No value where the loss does not exceed the irreducible part.
 */
const dataLoss: Solver = (_at, lanes, [total, irreducible, alpha, beta, coefficient, pretrain, rl, inference, tokens]) =>
  new Float64Array(lanes).map((_, lane) => {
    const value = (column: Float64Array | undefined): number => column?.[lane] ?? NaN;
    const reducible = value(total) - value(irreducible);
    if (!(reducible > 0)) return NaN;
    const otherOverPretrain = ((value(rl) + value(inference)) / value(pretrain)) * value(tokens);
    let low = 0;
    let high = reducible;
    for (let round = 0; round < rounds; round += 1) {
      const b = low + (high - low) / 2;
      if (b <= low || b >= high) break;
      const left = 1 + otherOverPretrain * (b / value(coefficient)) ** (1 / value(beta));
      const right = (value(alpha) * (reducible - b)) / (value(beta) * b);
      if (Number.isNaN(left) || Number.isNaN(right)) return NaN;
      if (left < right) low = b;
      else high = b;
    }
    return low + (high - low) / 2;
  });

export const optimalDataLoss = solved({
  id: 'optimalDataLoss',
  label: 'Optimal loss from data',
  symbol: 'b^{*}',
  unit: unit('nats'),
  group: 'Cost pools',
  bounds: positive,
  description: 'Part of the loss that the cheapest plan of equal quality leaves to too few tokens; the rest is left to size.',
  source: sardana,
  variable: () => activeParams,
  reads: () => [],
  given: () => [loss, lossE, lossAlpha, lossBeta, lossB, pretrainCost, rlCost, inferenceCost, pretrainTokens],
  solve: dataLoss,
});

export const solvedOptimumQuantities = [optimalDataLoss] as const;
