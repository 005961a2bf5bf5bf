import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvTokensRead } from './attention';
import { flag, notNegative, positive } from './bounds';
import { flopsPerMac } from './constants';
import { activeParams } from './model';
import { deepseekV3, identity, lecture, modelCard } from './sources';

/** Arithmetic that one new token takes, attention over its context included or not. */

export const queryHeads = given({
  id: 'queryHeads',
  label: 'Query heads',
  symbol: 'h_q',
  unit: unit('heads'),
  group: 'Model',
  bounds: positive,
  default: null,
  description: 'Attention heads that each new token asks with; they share the KV heads and set the work of attention.',
  source: modelCard,
});

export const countAttentionFlops = given({
  id: 'countAttentionFlops',
  label: 'Count attention work',
  symbol: '\\mathbb{1}_a',
  unit: unit('1'),
  group: 'Model',
  bounds: flag,
  default: 0,
  description:
    '1 counts the arithmetic of attention that a model preset derives from its architecture; 0 leaves it out, as the blackboard does.',
  source: lecture(1),
});

export const attentionFlopsPerPair = given({
  id: 'attentionFlopsPerPair',
  label: 'Attention work per pair',
  symbol: 'a',
  unit: unit('FLOP'),
  group: 'Model',
  bounds: notNegative,
  default: 0,
  description:
    'Arithmetic for one new token against one token of context: 4 × layers × heads × head size, more for absorbed MLA. The blackboard leaves it out.',
  source: identity(deepseekV3),
});

export const flopsPerToken = derived({
  id: 'flopsPerToken',
  label: 'Work per decoded token',
  symbol: '\\phi',
  unit: unit('FLOP'),
  group: 'Model',
  bounds: positive,
  formula: () => f`${flopsPerMac}*${activeParams} + ${attentionFlopsPerPair}*${kvTokensRead}`,
  description: 'Arithmetic for one new token: every active weight once, and attention over the context.',
  source: lecture(1),
});

export const decodeWorkQuantities = [queryHeads, countAttentionFlops, attentionFlopsPerPair, flopsPerToken] as const;
