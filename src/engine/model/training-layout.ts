import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { flag, notNegative, positive } from './bounds';
import { activationBytes } from './constants';
import { queryHeads } from './decode-work';
import { korthikanti, megatron } from './sources';

/** How a layer is split in training, and whether its attention maps are kept. */

export const trainTensorParallel = given({
  id: 'trainTensorParallel',
  label: 'Tensor parallelism in training',
  symbol: 'n_{\\mathrm{tp}}^{\\mathrm{tr}}',
  unit: unit('1'),
  group: 'Training memory',
  bounds: { min: 1 },
  default: 1,
  description: 'Chips that split each layer between them in training; matrices and attention heads are split, norms and dropouts are not.',
  source: megatron,
});

export const trainSequenceParallel = given({
  id: 'trainSequenceParallel',
  label: 'Sequence parallelism in training',
  symbol: '\\mathbb{1}_{\\mathrm{sp}}',
  unit: unit('1'),
  group: 'Training memory',
  bounds: flag,
  default: 0,
  description: '1 where the chips of a split layer also share what tensor parallelism leaves whole, each for its part of the tokens.',
  source: korthikanti,
});

export const storeAttentionMaps = given({
  id: 'storeAttentionMaps',
  label: 'Store attention maps',
  symbol: '\\mathbb{1}_{\\mathrm{map}}',
  unit: unit('1'),
  group: 'Training memory',
  bounds: flag,
  default: 0,
  description:
    '1 keeps softmax and dropout of every pair of tokens for the backward pass; 0 for fused attention, which computes them again.',
  source: korthikanti,
});

export const trainSequenceLength = given({
  id: 'trainSequenceLength',
  label: 'Training sequence length',
  symbol: 's_{\\mathrm{tr}}',
  unit: unit('tokens'),
  group: 'Training memory',
  bounds: positive,
  default: null,
  description: 'Tokens of one training sequence; needed only where attention maps are stored, which grow with its square.',
  source: "The team's own training setup",
});

export const attentionMapBytes = derived({
  id: 'attentionMapBytes',
  label: 'Attention map bytes per token',
  symbol: 'b_{\\mathrm{map}}',
  unit: unit('B'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${storeAttentionMaps} ? 2.5*${activationBytes}*${queryHeads}*${trainSequenceLength} : 0`,
  description: 'Softmax, its dropout and the mask that one layer keeps of one token: five bytes for each head and token of the sequence.',
  source: korthikanti,
});

export const trainingLayoutQuantities = [
  trainTensorParallel,
  trainSequenceParallel,
  storeAttentionMaps,
  trainSequenceLength,
  attentionMapBytes,
] as const;
