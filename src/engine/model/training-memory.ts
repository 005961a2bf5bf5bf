import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive } from './bounds';
import { activationBytes } from './constants';
import { hbmCapacity } from './hardware';
import { layers, modelDim } from './model';
import { pretrainCost } from './pools';
import { identity, korthikanti, lecture, revnet, sublinear } from './sources';
import { attentionMapBytes, trainSequenceParallel, trainTensorParallel } from './training-layout';

/** Memory against compute in training. */

export const trainTokensInFlight = given({
  id: 'trainTokensInFlight',
  label: 'Training tokens in flight',
  symbol: 't_a',
  unit: unit('tokens'),
  group: 'Training memory',
  bounds: positive,
  default: null,
  description: 'Tokens per chip whose activations wait for the backward pass.',
  source: "The team's own training setup",
});

export const activationBytesPerTokenPerLayer = derived({
  id: 'activationBytesPerTokenPerLayer',
  label: 'Activation bytes per token and layer',
  symbol: 'b_a',
  unit: unit('B'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () =>
    f`${activationBytes}*${modelDim}*(${trainSequenceParallel} ? 17/${trainTensorParallel} : 5 + 12/${trainTensorParallel}) + ${attentionMapBytes}/${trainTensorParallel}`,
  description:
    'What a chip keeps of one token in one layer for the backward pass: 34 bytes per unit of width where the layer is whole and attention fused.',
  source: korthikanti,
});

export const storedActivationBytes = derived({
  id: 'storedActivationBytes',
  label: 'Activations, all stored',
  symbol: 'M_{\\mathrm{all}}',
  unit: unit('B'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${trainTokensInFlight}*${activationBytesPerTokenPerLayer}*${layers}`,
  description: "Memory if every layer's activations are kept.",
  source: korthikanti,
});

export const checkpointActivationBytes = derived({
  id: 'checkpointActivationBytes',
  label: 'Activations, checkpointed',
  symbol: 'M_{\\mathrm{ckpt}}',
  unit: unit('B'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${trainTokensInFlight}*${activationBytesPerTokenPerLayer}*2*sqrt(${layers})`,
  description: 'Memory if only every √L-th layer is kept and a segment at a time is computed again.',
  source: sublinear,
});

export const reversibleActivationBytes = derived({
  id: 'reversibleActivationBytes',
  label: 'Activations, reversible',
  symbol: 'M_{\\mathrm{rev}}',
  unit: unit('B'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${trainTokensInFlight}*${activationBytesPerTokenPerLayer}`,
  description: "Memory if each layer can be inverted, so that one layer's activations suffice at any depth.",
  source: revnet,
});

export const reversibleFlopsFactor = given({
  id: 'reversibleFlopsFactor',
  label: 'Reversible work factor',
  symbol: 'f_{\\mathrm{rev}}',
  unit: unit('1'),
  group: 'Training memory',
  bounds: { min: 1 },
  default: 8 / 6,
  description:
    'Training arithmetic of a reversible network over an ordinary one: one more forward pass. An assumption; measured networks need less or more.',
  source: lecture(7),
});

export const checkpointFlopsFactor = given({
  id: 'checkpointFlopsFactor',
  label: 'Checkpointing work factor',
  symbol: 'f_{\\mathrm{ckpt}}',
  unit: unit('1'),
  group: 'Training memory',
  bounds: { min: 1 },
  default: 8 / 6,
  description:
    'Training arithmetic with checkpoints over without: one more forward pass. An assumption; selective recomputation needs less.',
  source: sublinear,
});

export const storedMemoryCost = derived({
  id: 'storedMemoryCost',
  label: 'Cost of storing activations',
  symbol: 'K_{\\mathrm{all}}',
  unit: unit('USD'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${storedActivationBytes}/${hbmCapacity}*${pretrainCost}`,
  description: "Share of the chips' memory that stored activations occupy, times what the training run costs.",
  source: identity(lecture(7)),
});

export const reversibleExtraCost = derived({
  id: 'reversibleExtraCost',
  label: 'Cost of inverting',
  symbol: 'K_{\\mathrm{inv}}',
  unit: unit('USD'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`(${reversibleFlopsFactor} - 1)*${pretrainCost}`,
  description: 'What the additional forward pass of a reversible network costs over the training run.',
  source: lecture(7),
});

export const checkpointPlanCost = derived({
  id: 'checkpointPlanCost',
  label: 'Cost of checkpointing',
  symbol: 'K_{\\mathrm{ckpt}}',
  unit: unit('USD'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${checkpointActivationBytes}/${hbmCapacity}*${pretrainCost} + (${checkpointFlopsFactor} - 1)*${pretrainCost}`,
  description: 'Memory and additional work of checkpointing over the training run.',
  source: identity(sublinear),
});

export const reversiblePlanCost = derived({
  id: 'reversiblePlanCost',
  label: 'Cost of a reversible network',
  symbol: 'K_{\\mathrm{rev}}',
  unit: unit('USD'),
  group: 'Training memory',
  bounds: notNegative,
  formula: () => f`${reversibleActivationBytes}/${hbmCapacity}*${pretrainCost} + ${reversibleExtraCost}`,
  description: 'Memory and additional work of a reversible network over the training run.',
  source: identity(revnet),
});

export const cheapestActivationPlan = derived({
  id: 'cheapestActivationPlan',
  label: 'Cheapest activation plan',
  symbol: 'T_{\\mathrm{act}}',
  unit: unit('1'),
  group: 'Training memory',
  words: ['stored', 'checkpoint', 'reversible'],
  formula: () =>
    f`${storedMemoryCost} <= min(${checkpointPlanCost}, ${reversiblePlanCost}) ? 0 : ${checkpointPlanCost} <= ${reversiblePlanCost} ? 1 : 2`,
  description:
    'Least of storing activations, checkpointing them and inverting the layers. It rests on the two work factors, which are assumptions.',
  source: identity(lecture(7)),
});

export const trainingMemoryQuantities = [
  trainTokensInFlight,
  activationBytesPerTokenPerLayer,
  storedActivationBytes,
  checkpointActivationBytes,
  reversibleActivationBytes,
  reversibleFlopsFactor,
  checkpointFlopsFactor,
  storedMemoryCost,
  reversibleExtraCost,
  checkpointPlanCost,
  reversiblePlanCost,
  cheapestActivationPlan,
] as const;
