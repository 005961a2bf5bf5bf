import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { batch } from './batch';
import { flag, notNegative, positive, share } from './bounds';
import { deepseekV3, gshard, identity, lecture, modelCard } from './sources';

/** Parameters and the bytes of their weights. */

export const totalParams = given({
  id: 'totalParams',
  label: 'Total parameters',
  symbol: 'N_{\\mathrm{tot}}',
  unit: unit('params'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'All weights of the model, every expert counted: what has to be stored.',
  source: modelCard,
});

export const activeParams = given({
  id: 'activeParams',
  label: 'Active parameters',
  symbol: 'N',
  unit: unit('params'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Weights that one token passes through, shared parts and its own experts: what has to be computed.',
  source: modelCard,
});

export const weightBytesPerParam = given({
  id: 'weightBytesPerParam',
  label: 'Bytes per weight',
  symbol: 'b_w',
  unit: unit('B'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Bytes of the checkpoint over its parameters: 2 in bf16, 1 in fp8, a little above a half in 4-bit formats with scales.',
  source: modelCard,
});

export const layers = given({
  id: 'layers',
  label: 'Layers',
  symbol: 'L',
  unit: unit('layers'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Transformer layers, one after the other.',
  source: modelCard,
});

export const modelDim = given({
  id: 'modelDim',
  label: 'Model width',
  symbol: 'd',
  unit: unit('1'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Length of the vector that travels from layer to layer for each token.',
  source: modelCard,
});

export const experts = given({
  id: 'experts',
  label: 'Routed experts',
  symbol: 'E',
  unit: unit('experts'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Experts that the router chooses from in each mixture layer; 1 for a dense model.',
  source: modelCard,
});

export const expertsPerToken = given({
  id: 'expertsPerToken',
  label: 'Experts per token',
  symbol: 'k',
  unit: unit('experts'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Routed experts that one token visits in each mixture layer; 1 for a dense model.',
  source: modelCard,
});

export const moeLayers = given({
  id: 'moeLayers',
  label: 'Mixture layers',
  symbol: 'L_{\\mathrm{moe}}',
  unit: unit('layers'),
  group: 'Model',
  bounds: notNegative,
  default: null,
  description: 'Layers whose feed-forward part is a mixture of experts; 0 for a dense model.',
  source: modelCard,
});

export const sparsity = derived({
  id: 'sparsity',
  label: 'Sparsity',
  symbol: 's',
  unit: unit('1'),
  group: 'Model',
  bounds: { min: 1 },
  formula: () => f`${totalParams}/${activeParams}`,
  description: 'Total over active parameters, never expert counts: 1 for a dense model, 18 for DeepSeek-V3.',
  source: lecture(1),
});

export const weightBytes = derived({
  id: 'weightBytes',
  label: 'Weight bytes',
  symbol: 'W',
  unit: unit('B'),
  group: 'Model',
  bounds: positive,
  formula: () => f`${totalParams}*${weightBytesPerParam}`,
  description: 'Size of all weights, which a full pass reads once however many sequences ride along.',
  source: lecture(1),
});

export const routedShare = derived({
  id: 'routedShare',
  label: 'Routed share of weights',
  symbol: '\\rho',
  unit: unit('1'),
  group: 'Model',
  bounds: share,
  formula: () => f`${experts} > ${expertsPerToken} ? min(1, (1 - ${activeParams}/${totalParams})/(1 - ${expertsPerToken}/${experts})) : 0`,
  description: 'Part of all weights that sits in routed experts, told from total and active parameters alone.',
  source: identity(deepseekV3),
});

export const readAllWeights = given({
  id: 'readAllWeights',
  label: 'Read all weights',
  symbol: '\\mathbb{1}_{\\mathrm{all}}',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 1,
  description: '1 reads every expert in every pass, as on the blackboard; 0 reads only the experts that the batch touches.',
  source: lecture(1),
});

export const weightShareRead = derived({
  id: 'weightShareRead',
  label: 'Share of weights read',
  symbol: '\\omega',
  unit: unit('1'),
  group: 'Model',
  bounds: share,
  formula: () => f`${readAllWeights} ? 1 : 1 - ${routedShare}*(1 - ${expertsPerToken}/${experts})^${batch}`,
  description:
    'Part of the weights that one pass reads: all, or the shared parts and the experts that some sequence of the batch was routed to.',
  source: `Expected coverage when each sequence draws its experts at random; ${identity(gshard)}`,
});

export const modelQuantities = [
  totalParams,
  activeParams,
  weightBytesPerParam,
  layers,
  modelDim,
  experts,
  expertsPerToken,
  moeLayers,
  sparsity,
  weightBytes,
  routedShare,
  readAllWeights,
  weightShareRead,
] as const;
