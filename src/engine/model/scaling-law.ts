import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive } from './bounds';
import { activeParams } from './model';
import { inferenceCost, pretrainCost, pretrainTokens, rlCost, totalCost } from './pools';
import { optimalDataLoss } from './solved-optimum';
import { hoffmann, lecture, sardana } from './sources';

/** Loss from size and tokens, and the cheapest way to the same loss. */

export const chinchillaTokens = derived({
  id: 'chinchillaTokens',
  label: 'Chinchilla tokens',
  symbol: 'D_{20}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: positive,
  formula: () => f`20*${activeParams}`,
  description: 'Twenty tokens per parameter: where a given training budget buys the lowest loss if serving costs nothing.',
  source: hoffmann,
});

export const overtraining = derived({
  id: 'overtraining',
  label: 'Over-training',
  symbol: '\\Omega',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${pretrainTokens}/${chinchillaTokens}`,
  description: 'How many times more tokens than Chinchilla the model is trained on.',
  source: lecture(5),
});

export const lossE = given({
  id: 'lossE',
  label: 'Irreducible loss',
  symbol: 'E_0',
  unit: unit('nats'),
  group: 'Cost pools',
  bounds: notNegative,
  default: 1.69,
  description: 'Loss that no size and no amount of data removes.',
  source: hoffmann,
});

export const lossA = given({
  id: 'lossA',
  label: 'Size coefficient',
  symbol: 'A',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 406.4,
  description: 'Scale of the part of the loss that falls with parameters.',
  source: hoffmann,
});

export const lossB = given({
  id: 'lossB',
  label: 'Data coefficient',
  symbol: 'B_0',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 410.7,
  description: 'Scale of the part of the loss that falls with tokens.',
  source: hoffmann,
});

export const lossAlpha = given({
  id: 'lossAlpha',
  label: 'Size exponent',
  symbol: '\\alpha',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 0.34,
  description: 'How fast more parameters lower the loss.',
  source: hoffmann,
});

export const lossBeta = given({
  id: 'lossBeta',
  label: 'Data exponent',
  symbol: '\\beta',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 0.28,
  description: 'How fast more tokens lower the loss.',
  source: hoffmann,
});

export const loss = derived({
  id: 'loss',
  label: 'Loss',
  symbol: '\\ell',
  unit: unit('nats'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${lossE} + ${lossA}/${activeParams}^${lossAlpha} + ${lossB}/${pretrainTokens}^${lossBeta}`,
  description: 'Loss that the fitted scaling law predicts for this size and this many tokens.',
  source: hoffmann,
});

export const optimalPretrainTokens = derived({
  id: 'optimalPretrainTokens',
  label: 'Optimal pre-training tokens',
  symbol: 'D^{*}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`(${lossB}/${optimalDataLoss})^(1/${lossBeta})`,
  description: 'Tokens of the cheapest plan that reaches the same loss, serving included.',
  source: sardana,
});

export const optimalActiveParams = derived({
  id: 'optimalActiveParams',
  label: 'Optimal active parameters',
  symbol: 'N^{*}',
  unit: unit('params'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`(${lossA}/(${loss} - ${lossE} - ${optimalDataLoss}))^(1/${lossAlpha})`,
  description: 'Size of the cheapest model that reaches the same loss, serving included.',
  source: sardana,
});

export const optimalOvertraining = derived({
  id: 'optimalOvertraining',
  label: 'Optimal over-training',
  symbol: '\\Omega^{*}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${optimalPretrainTokens}/(20*${optimalActiveParams})`,
  description: 'How far beyond Chinchilla the cheapest plan trains.',
  source: sardana,
});

export const optimalCost = derived({
  id: 'optimalCost',
  label: 'Cost of the optimal plan',
  symbol: 'K^{*}',
  unit: unit('USD'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () =>
    f`${pretrainCost}*(${optimalActiveParams}/${activeParams})*(${optimalPretrainTokens}/${pretrainTokens}) + (${rlCost} + ${inferenceCost})*${optimalActiveParams}/${activeParams}`,
  description: 'Total cost at the optimal size, RL and inference tokens and the price of each operation unchanged.',
  source: sardana,
});

export const optimalSaving = derived({
  id: 'optimalSaving',
  label: 'Saving of the optimal plan',
  symbol: '\\delta^{*}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: { max: 1 },
  formula: () => f`1 - ${optimalCost}/${totalCost}`,
  description: 'What the plan pays above the cheapest one of equal quality: the price of the equal-pools rule.',
  source: sardana,
});

export const scalingLawQuantities = [
  chinchillaTokens,
  overtraining,
  lossE,
  lossA,
  lossB,
  lossAlpha,
  lossBeta,
  loss,
  optimalPretrainTokens,
  optimalActiveParams,
  optimalOvertraining,
  optimalCost,
  optimalSaving,
] as const;
