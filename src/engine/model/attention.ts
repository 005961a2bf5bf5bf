import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive, share } from './bounds';
import { layers } from './model';
import { tensorParallel } from './network';
import { identity, lecture, modelCard, palmInference } from './sources';
import { contextLength } from './traffic';

/** What attention keeps and reads for each token of context. */

export const kvElementsPerTokenPerLayer = given({
  id: 'kvElementsPerTokenPerLayer',
  label: 'KV elements per token and layer',
  symbol: 'e_{kv}',
  unit: unit('1'),
  group: 'Model',
  bounds: notNegative,
  default: null,
  description:
    'Numbers cached per token in each layer: 2 × KV heads × head size for grouped heads, the latent rank and the rotary part for MLA.',
  source: modelCard,
});

export const kvElementBytes = given({
  id: 'kvElementBytes',
  label: 'Bytes per KV element',
  symbol: 'b_{kv}',
  unit: unit('B'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Storage format of the KV cache: 2 for bf16, 1 for fp8.',
  source: modelCard,
});

export const kvBytesPerToken = derived({
  id: 'kvBytesPerToken',
  label: 'KV bytes per token',
  symbol: '\\kappa',
  unit: unit('B'),
  group: 'Model',
  bounds: notNegative,
  formula: () => f`${layers}*${kvElementsPerTokenPerLayer}*${kvElementBytes}`,
  description: 'Cache that one token of context occupies over all layers, in one copy.',
  source: lecture(1),
});

export const globalAttentionShare = given({
  id: 'globalAttentionShare',
  label: 'Layers with full context',
  symbol: 'g',
  unit: unit('1'),
  group: 'Model',
  bounds: share,
  default: 1,
  description: 'Share of the attention layers that look at the whole context; the others see a window.',
  source: modelCard,
});

export const attentionWindow = given({
  id: 'attentionWindow',
  label: 'Attention window',
  symbol: 'w',
  unit: unit('tokens'),
  group: 'Model',
  bounds: positive,
  default: 4096,
  description: 'Tokens that a layer with local attention looks back on.',
  source: modelCard,
});

export const sparseKnee = given({
  id: 'sparseKnee',
  label: 'Sparse attention knee',
  symbol: 'c_0',
  unit: unit('tokens'),
  group: 'Model',
  bounds: positive,
  default: 1e15,
  description:
    'Context up to which attention reads everything; beyond it a sparse selection takes over. The default lies beyond any context.',
  source: lecture(1),
});

export const sparseExponent = given({
  id: 'sparseExponent',
  label: 'Sparse attention exponent',
  symbol: '\\epsilon',
  unit: unit('1'),
  group: 'Model',
  bounds: notNegative,
  default: 1,
  description: 'How reading grows beyond the knee: 1 in proportion, 0.5 as the square root, 0 for a fixed number of selected tokens.',
  source: lecture(1),
});

export const indexBytesPerToken = given({
  id: 'indexBytesPerToken',
  label: 'Index bytes per token',
  symbol: '\\iota',
  unit: unit('B'),
  group: 'Model',
  bounds: notNegative,
  default: 0,
  description: 'Small keys that sparse attention scans over the whole context to choose what to read.',
  source: `DeepSeek-V3.2, the lightning indexer: https://github.com/deepseek-ai/DeepSeek-V3.2-Exp`,
});

export const stateBytesPerSequence = given({
  id: 'stateBytesPerSequence',
  label: 'State bytes per sequence',
  symbol: '\\sigma',
  unit: unit('B'),
  group: 'Model',
  bounds: notNegative,
  default: 0,
  description:
    'Memory of a sequence that does not grow with its context: the state of linear-attention or state-space layers, a short window.',
  source: modelCard,
});

export const kvHeads = given({
  id: 'kvHeads',
  label: 'KV heads',
  symbol: 'h_{kv}',
  unit: unit('heads'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Key-value heads per layer; tensor parallelism beyond this number must copy the cache. 1 for MLA.',
  source: modelCard,
});

export const kvCopies = derived({
  id: 'kvCopies',
  label: 'KV copies',
  symbol: 'm_{kv}',
  unit: unit('1'),
  group: 'Model',
  bounds: { min: 1 },
  formula: () => f`${tensorParallel} > 1 ? max(1, ${tensorParallel}/${kvHeads}) : 1`,
  description: "How often each token's cache is stored, because a rank cannot hold less than one head.",
  source: palmInference,
});

export const kvTokensRead = derived({
  id: 'kvTokensRead',
  label: 'Context tokens read',
  symbol: 'c_{\\mathrm{r}}',
  unit: unit('tokens'),
  group: 'Model',
  bounds: notNegative,
  formula: () =>
    f`${globalAttentionShare}*(${contextLength} <= ${sparseKnee} ? ${contextLength} : ${sparseKnee}*(${contextLength}/${sparseKnee})^${sparseExponent}) + (1 - ${globalAttentionShare})*min(${contextLength}, ${attentionWindow})`,
  description: 'Context that the average layer reads for one new token, windows and sparse selection considered.',
  source: identity(lecture(1)),
});

export const kvTokensStored = derived({
  id: 'kvTokensStored',
  label: 'Context tokens stored',
  symbol: 'c_{\\mathrm{st}}',
  unit: unit('tokens'),
  group: 'Model',
  bounds: notNegative,
  formula: () => f`${globalAttentionShare}*${contextLength} + (1 - ${globalAttentionShare})*min(${contextLength}, ${attentionWindow})`,
  description: 'Context that the average layer keeps for a sequence; sparse attention stores all of it, a window drops the rest.',
  source: identity(lecture(1)),
});

export const kvBytesReadPerSequence = derived({
  id: 'kvBytesReadPerSequence',
  label: 'KV bytes read per sequence',
  symbol: '\\kappa_r',
  unit: unit('B'),
  group: 'Model',
  bounds: notNegative,
  formula: () => f`(${kvTokensRead}*${kvBytesPerToken} + ${contextLength}*${indexBytesPerToken})*${kvCopies} + 2*${stateBytesPerSequence}`,
  description: 'Cache traffic of one sequence in one step. A recurrent state is read and written, so it counts twice.',
  source: identity(lecture(1)),
});

export const kvBytesPerSequence = derived({
  id: 'kvBytesPerSequence',
  label: 'KV bytes per sequence',
  symbol: '\\kappa_c',
  unit: unit('B'),
  group: 'Model',
  bounds: notNegative,
  formula: () => f`(${kvTokensStored}*${kvBytesPerToken} + ${contextLength}*${indexBytesPerToken})*${kvCopies} + ${stateBytesPerSequence}`,
  description: 'HBM that one sequence occupies in its replica.',
  source: identity(lecture(1)),
});

export const attentionQuantities = [
  kvElementsPerTokenPerLayer,
  kvElementBytes,
  kvBytesPerToken,
  globalAttentionShare,
  attentionWindow,
  sparseKnee,
  sparseExponent,
  indexBytesPerToken,
  stateBytesPerSequence,
  kvHeads,
  kvCopies,
  kvTokensRead,
  kvTokensStored,
  kvBytesReadPerSequence,
  kvBytesPerSequence,
] as const;
