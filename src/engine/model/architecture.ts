import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { flag, notNegative } from './bounds';
import { layers, moeLayers } from './model';
import { serving } from './sources';

/** Counts that tell how many kernels a step launches. */

export const quantisedActivations = given({
  id: 'quantisedActivations',
  label: 'Quantised activations',
  symbol: 'q_a',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 0,
  description: '1 where activations are quantised before each matrix product (fp8, nvfp4), which costs extra kernels.',
  source: serving,
});

export const latentAttention = given({
  id: 'latentAttention',
  label: 'Latent attention',
  symbol: 'q_l',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 0,
  description: '1 for multi-head latent attention, whose projections down and up are kernels of their own.',
  source: serving,
});

export const sparseIndexer = given({
  id: 'sparseIndexer',
  label: 'Sparse indexer',
  symbol: 'q_i',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 0,
  description: '1 where an indexer chooses the context tokens that attention reads.',
  source: serving,
});

export const sharedExpert = given({
  id: 'sharedExpert',
  label: 'Shared expert',
  symbol: 'q_s',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 0,
  description: '1 where every token also passes through an expert that is not routed.',
  source: serving,
});

export const linearAttentionLayers = given({
  id: 'linearAttentionLayers',
  label: 'Linear attention layers',
  symbol: 'L_{\\mathrm{lin}}',
  unit: unit('layers'),
  group: 'Model',
  bounds: notNegative,
  default: 0,
  description: 'Layers that keep a recurrent state instead of a growing cache.',
  source: serving,
});

export const kernelsPerStep = derived({
  id: 'kernelsPerStep',
  label: 'Kernels per step',
  symbol: 'n_k',
  unit: unit('kernels'),
  group: 'Model',
  bounds: notNegative,
  formula: () =>
    f`${layers}*(10 + 2*${quantisedActivations} + 5*${latentAttention} + 6*${sparseIndexer}) + 3*${linearAttentionLayers} + ${moeLayers}*(4 + 2*${sharedExpert})`,
  description: 'GPU kernels that one decode step launches, counted off the architecture.',
  source: serving,
});

export const architectureQuantities = [
  quantisedActivations,
  latentAttention,
  sparseIndexer,
  sharedExpert,
  linearAttentionLayers,
  kernelsPerStep,
] as const;
