import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { efficiency, flag, positive } from './bounds';
import { peakFlops } from './replica';
import { lecture } from './sources';

/** Work per parameter, and how well each kind of work uses the chips. */

export const pretrainFlopsPerParam = given({
  id: 'pretrainFlopsPerParam',
  label: 'Pre-training work per parameter',
  symbol: '\\phi_{\\mathrm{pre}}',
  unit: unit('FLOP'),
  group: 'Cost pools',
  bounds: positive,
  default: 6,
  description: 'Forward and backward pass: six operations with each active parameter and token.',
  source: `Kaplan et al., Scaling Laws, 2020: https://arxiv.org/abs/2001.08361`,
});

export const rlFlopsPerParam = given({
  id: 'rlFlopsPerParam',
  label: 'RL work per parameter',
  symbol: '\\phi_{\\mathrm{rl}}',
  unit: unit('FLOP'),
  group: 'Cost pools',
  bounds: positive,
  default: 3,
  description: 'Between 2, where rollouts are only generated, and 6, where every rollout is trained on.',
  source: lecture(5),
});

export const inferenceFlopsPerParam = given({
  id: 'inferenceFlopsPerParam',
  label: 'Inference work per parameter',
  symbol: '\\phi_{\\mathrm{inf}}',
  unit: unit('FLOP'),
  group: 'Cost pools',
  bounds: positive,
  default: 2,
  description: 'One forward pass for each token served.',
  source: lecture(5),
});

export const pretrainMfu = given({
  id: 'pretrainMfu',
  label: 'Pre-training MFU',
  symbol: '\\eta_{\\mathrm{pre}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: efficiency,
  default: 0.4,
  description: 'Share of peak arithmetic that a training run does usefully, interruptions included.',
  source: 'Llama 3 reports 38 to 43 %: https://arxiv.org/abs/2407.21783',
});

export const rlRelativeEfficiency = given({
  id: 'rlRelativeEfficiency',
  label: 'RL relative efficiency',
  symbol: '\\eta_{\\mathrm{rl}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: efficiency,
  default: 1 / 3,
  description: 'Utilisation of reinforcement learning over that of pre-training; rollouts decode, and decode wastes compute.',
  source: lecture(5),
});

export const inferenceRelativeEfficiency = given({
  id: 'inferenceRelativeEfficiency',
  label: 'Inference relative efficiency',
  symbol: '\\eta_{\\mathrm{inf}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: efficiency,
  default: 1 / 3,
  description: 'Utilisation of serving over that of pre-training.',
  source: lecture(5),
});

export const trainPeakFlops = derived({
  id: 'trainPeakFlops',
  label: 'Peak compute in training',
  symbol: 'F_{\\mathrm{tr}}',
  unit: unit('FLOP/s'),
  group: 'Cost pools',
  bounds: positive,
  formula: () => f`${peakFlops}`,
  description: 'Dense peak of one chip in the format that training uses.',
  source: `${lecture(5)}; plan presets set the training format`,
});

export const inferenceCostBasis = given({
  id: 'inferenceCostBasis',
  label: 'Inference cost basis',
  symbol: '\\mathbb{1}_{\\mathrm{serve}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: flag,
  default: 0,
  description: '0 costs inference by its arithmetic, as on the blackboard; 1 by what the serving side of this scenario costs.',
  source: lecture(5),
});

export const poolWeightPretrain = given({
  id: 'poolWeightPretrain',
  label: 'Pre-training weight',
  symbol: 'w_{\\mathrm{pre}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 1,
  description: 'Parts of the budget that the balanced plan gives to pre-training.',
  source: lecture(5),
});

export const poolWeightRl = given({
  id: 'poolWeightRl',
  label: 'RL weight',
  symbol: 'w_{\\mathrm{rl}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 1,
  description: 'Parts of the budget that the balanced plan gives to reinforcement learning.',
  source: lecture(5),
});

export const poolWeightInference = given({
  id: 'poolWeightInference',
  label: 'Inference weight',
  symbol: 'w_{\\mathrm{inf}}',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  default: 1,
  description: 'Parts of the budget that the balanced plan gives to serving; 2 makes the split 25/25/50.',
  source: lecture(5),
});

export const poolRatesQuantities = [
  pretrainFlopsPerParam,
  rlFlopsPerParam,
  inferenceFlopsPerParam,
  pretrainMfu,
  rlRelativeEfficiency,
  inferenceRelativeEfficiency,
  trainPeakFlops,
  inferenceCostBasis,
  poolWeightPretrain,
  poolWeightRl,
  poolWeightInference,
] as const;
