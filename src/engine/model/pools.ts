import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, share } from './bounds';
import { chipHourPrice } from './chip-price';
import { secondsPerHour, tokensPerMtok } from './constants';
import { inferenceTokens } from './demand';
import { activeParams } from './model';
import {
  inferenceCostBasis,
  inferenceFlopsPerParam,
  inferenceRelativeEfficiency,
  poolWeightInference,
  poolWeightPretrain,
  poolWeightRl,
  pretrainFlopsPerParam,
  pretrainMfu,
  rlFlopsPerParam,
  rlRelativeEfficiency,
  trainPeakFlops,
} from './pool-rates';
import { decodeCost, idleFactor, prefillCost } from './prices';
import { lecture, modelCard } from './sources';
import { cachedInputShare, inputTokensPerOutputToken } from './traffic';

/** Three pools of compute, and the plan that makes them equal. */

export const pretrainTokens = derived({
  id: 'pretrainTokens',
  label: 'Pre-training tokens',
  symbol: 'D_{\\mathrm{pre}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${balancedPretrainTokens}`,
  description: 'Tokens the model is pre-trained on; the balanced plan unless a published count is set.',
  source: lecture(5),
});

export const publishedPretrainTokens = given({
  id: 'publishedPretrainTokens',
  label: 'Published pre-training tokens',
  symbol: 'D^{\\mathrm{pub}}_{\\mathrm{pre}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  default: null,
  description: 'Tokens that the chosen model was pre-trained on according to its makers; the published plan takes them.',
  source: modelCard,
});

export const rlTokens = derived({
  id: 'rlTokens',
  label: 'RL tokens',
  symbol: 'D_{\\mathrm{rl}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${balancedRlTokens}`,
  description: 'Tokens processed in reinforcement learning; the balanced plan unless set.',
  source: lecture(5),
});

export const pretrainCost = derived({
  id: 'pretrainCost',
  label: 'Pre-training cost',
  symbol: 'K_{\\mathrm{pre}}',
  unit: unit('USD'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () =>
    f`${pretrainFlopsPerParam}*${activeParams}*${pretrainTokens}/(${trainPeakFlops}*${pretrainMfu})*${chipHourPrice}/${secondsPerHour}`,
  description: 'Chip-hours of pre-training at the price of a chip-hour.',
  source: lecture(5),
});

export const rlCost = derived({
  id: 'rlCost',
  label: 'RL cost',
  symbol: 'K_{\\mathrm{rl}}',
  unit: unit('USD'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () =>
    f`${rlFlopsPerParam}*${activeParams}*${rlTokens}/(${trainPeakFlops}*${pretrainMfu}*${rlRelativeEfficiency})*${chipHourPrice}/${secondsPerHour}`,
  description: 'Chip-hours of reinforcement learning at the price of a chip-hour.',
  source: lecture(5),
});

export const inferenceCost = derived({
  id: 'inferenceCost',
  label: 'Inference cost',
  symbol: 'K_{\\mathrm{inf}}',
  unit: unit('USD'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () =>
    f`${inferenceCostBasis} ? ${inferenceTokens}/(1 + ${inputTokensPerOutputToken}*(1 - ${cachedInputShare}))/${tokensPerMtok}*(${decodeCost} + ${inputTokensPerOutputToken}*(1 - ${cachedInputShare})*${prefillCost})*${idleFactor} : ${inferenceFlopsPerParam}*${activeParams}*${inferenceTokens}/(${trainPeakFlops}*${pretrainMfu}*${inferenceRelativeEfficiency})*${chipHourPrice}/${secondsPerHour}`,
  description: 'Cost of serving the expected demand over the whole deployment.',
  source: lecture(5),
});

export const totalCost = derived({
  id: 'totalCost',
  label: 'Total cost',
  symbol: 'K',
  unit: unit('USD'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${pretrainCost} + ${rlCost} + ${inferenceCost}`,
  description: 'Pre-training, reinforcement learning and serving together.',
  source: lecture(5),
});

export const pretrainShare = derived({
  id: 'pretrainShare',
  label: 'Pre-training share',
  symbol: '\\varsigma_{\\mathrm{pre}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: share,
  formula: () => f`${pretrainCost}/${totalCost}`,
  description: 'Part of the total cost that pre-training takes.',
  source: lecture(5),
});

export const rlShare = derived({
  id: 'rlShare',
  label: 'RL share',
  symbol: '\\varsigma_{\\mathrm{rl}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: share,
  formula: () => f`${rlCost}/${totalCost}`,
  description: 'Part of the total cost that reinforcement learning takes.',
  source: lecture(5),
});

export const inferenceShare = derived({
  id: 'inferenceShare',
  label: 'Inference share',
  symbol: '\\varsigma_{\\mathrm{inf}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: share,
  formula: () => f`${inferenceCost}/${totalCost}`,
  description: 'Part of the total cost that serving takes.',
  source: lecture(5),
});

export const poolImbalance = derived({
  id: 'poolImbalance',
  label: 'Pool imbalance',
  symbol: 'I',
  unit: unit('1'),
  group: 'Cost pools',
  equation: 7,
  bounds: { min: 1 },
  formula: () =>
    f`max(${pretrainCost}/${poolWeightPretrain}, ${rlCost}/${poolWeightRl}, ${inferenceCost}/${poolWeightInference})/min(${pretrainCost}/${poolWeightPretrain}, ${rlCost}/${poolWeightRl}, ${inferenceCost}/${poolWeightInference})`,
  description: 'Largest over smallest pool, each over its weight; 1 where the plan is balanced.',
  source: lecture(5),
});

export const balancedPretrainTokens = derived({
  id: 'balancedPretrainTokens',
  label: 'Balanced pre-training tokens',
  symbol: 'D^{=}_{\\mathrm{pre}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  equation: 7,
  bounds: notNegative,
  formula: () =>
    f`${inferenceCost}*${poolWeightPretrain}/${poolWeightInference}/(${pretrainFlopsPerParam}*${activeParams}/(${trainPeakFlops}*${pretrainMfu})*${chipHourPrice}/${secondsPerHour})`,
  description: 'Tokens at which pre-training costs what serving costs, in the ratio of the weights. Costs are made equal, not tokens.',
  source: lecture(5),
});

export const balancedRlTokens = derived({
  id: 'balancedRlTokens',
  label: 'Balanced RL tokens',
  symbol: 'D^{=}_{\\mathrm{rl}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  equation: 7,
  bounds: notNegative,
  formula: () =>
    f`${inferenceCost}*${poolWeightRl}/${poolWeightInference}/(${rlFlopsPerParam}*${activeParams}/(${trainPeakFlops}*${pretrainMfu}*${rlRelativeEfficiency})*${chipHourPrice}/${secondsPerHour})`,
  description: 'Tokens at which reinforcement learning costs what serving costs, in the ratio of the weights.',
  source: lecture(5),
});

export const poolsQuantities = [
  pretrainTokens,
  publishedPretrainTokens,
  rlTokens,
  pretrainCost,
  rlCost,
  inferenceCost,
  totalCost,
  pretrainShare,
  rlShare,
  inferenceShare,
  poolImbalance,
  balancedPretrainTokens,
  balancedRlTokens,
] as const;
