import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kernelsPerStep } from './architecture';
import { batch } from './batch';
import { flag, notNegative, positive, share } from './bounds';
import { networkTime, tensorParallel } from './network';
import { prefillSecondsPerToken } from './prefill';
import { chips } from './replica';
import { identity, lecture, serving } from './sources';
import { cachedInputShare, inputTokensPerOutputToken } from './traffic';

/** What the blackboard leaves out of a step, and measurements show. */

export const disaggregated = given({
  id: 'disaggregated',
  label: 'Prefill apart',
  symbol: '\\mathbb{1}_{\\mathrm{dis}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: flag,
  default: 1,
  description: '1 runs prefill on chips of its own; 0 mixes it into every decode step, as most engines do by default.',
  source: `Zhong et al., DistServe, 2024: https://arxiv.org/abs/2401.09670`,
});

export const mixedPrefillTime = derived({
  id: 'mixedPrefillTime',
  label: 'Mixed-in prefill',
  symbol: 't_{\\mathrm{mix}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${disaggregated} ? 0 : ${batch}*${inputTokensPerOutputToken}*(1 - ${cachedInputShare})*${prefillSecondsPerToken}`,
  description: 'Prefill work that a step carries along where prefill shares the chips.',
  source: serving,
});

export const kernelTime = given({
  id: 'kernelTime',
  label: 'Time per kernel',
  symbol: '\\tau_k',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  default: 0,
  description: 'Launch and tail of one kernel whatever it computes; 0 on the blackboard, about 5.7 µs when measured.',
  source: serving,
});

export const sequenceOverhead = given({
  id: 'sequenceOverhead',
  label: 'Overhead per sequence',
  symbol: '\\tau_s',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  default: 0,
  description: 'Time that each kernel adds per sequence of its rank; 0 on the blackboard, about 35 ns when measured.',
  source: serving,
});

export const attentionDataParallel = derived({
  id: 'attentionDataParallel',
  label: 'Attention data parallelism',
  symbol: 'n_{\\mathrm{dp}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: positive,
  formula: () => f`${chips}/${tensorParallel}`,
  description: 'Groups of chips that hold the attention of different sequences.',
  source: serving,
});

export const overheadTime = derived({
  id: 'overheadTime',
  label: 'Overhead time',
  symbol: 't_o',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  // Without overheads the layers need not be known: the blackboard has none.
  formula: () =>
    f`${kernelTime} + ${sequenceOverhead} > 0 ? ${kernelsPerStep}*(${kernelTime} + ${sequenceOverhead}*${batch}/${attentionDataParallel}) : 0`,
  description: 'Time of a step that is neither arithmetic nor memory: launching kernels and handling sequences.',
  source: serving,
});

export const networkOverlap = given({
  id: 'networkOverlap',
  label: 'Network overlap',
  symbol: '\\theta',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: share,
  default: 1,
  description: 'Share of the network time that hides behind other work; 1 on the blackboard, 0 when measured.',
  source: serving,
});

export const networkIsRoof = given({
  id: 'networkIsRoof',
  label: 'Network as a roof',
  symbol: '\\mathbb{1}_N',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: flag,
  default: 0,
  description: '1 makes overlapped traffic a third roof beside compute and memory; 0 lets it vanish, as on the blackboard.',
  source: identity(lecture(2)),
});

export const exposedNetworkTime = derived({
  id: 'exposedNetworkTime',
  label: 'Exposed network time',
  symbol: 't_{\\mathrm{exp}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${networkOverlap} < 1 ? (1 - ${networkOverlap})*${networkTime} : 0`,
  description: 'Network time that a step waits for because nothing else hides it.',
  source: serving,
});

export const overheadsQuantities = [
  disaggregated,
  mixedPrefillTime,
  kernelTime,
  sequenceOverhead,
  attentionDataParallel,
  overheadTime,
  networkOverlap,
  networkIsRoof,
  exposedNetworkTime,
] as const;
