import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvBytesReadPerSequence, kvTokensRead } from './attention';
import { batch } from './batch';
import { flag, notNegative, positive } from './bounds';
import { flopsPerMac } from './constants';
import { attentionFlopsPerPair, flopsPerToken } from './decode-work';
import { activeParams, weightBytes, weightShareRead } from './model';
import { networkTime } from './network';
import { exposedNetworkTime, mixedPrefillTime, networkIsRoof, networkOverlap, overheadTime } from './overheads';
import { pipelineLatency } from './pipeline';
import { chips, peakFlops, replicaBandwidth, replicaFlops } from './replica';
import { lecture, roofline, scalingBook } from './sources';

/** A step takes the longer of computing and reading. */

export const computeTime = derived({
  id: 'computeTime',
  label: 'Compute time',
  symbol: 't_F',
  unit: unit('s'),
  group: 'Batch and latency',
  equation: 2,
  bounds: notNegative,
  formula: () => f`${batch}*${flopsPerToken}/${replicaFlops}`,
  description: 'Time to do the arithmetic of one step for the whole batch.',
  source: lecture(1),
});

export const weightReadTime = derived({
  id: 'weightReadTime',
  label: 'Weight read time',
  symbol: 't_W',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${weightBytes}*${weightShareRead}/${replicaBandwidth}`,
  description: 'Time to read the weights once, shared by all sequences of the batch.',
  source: lecture(1),
});

export const kvReadTime = derived({
  id: 'kvReadTime',
  label: 'KV read time',
  symbol: 't_{KV}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${batch}*${kvBytesReadPerSequence}/${replicaBandwidth}`,
  description: "Time to read every sequence's own cache, which no batch amortises.",
  source: lecture(1),
});

export const memoryTime = derived({
  id: 'memoryTime',
  label: 'Memory time',
  symbol: 't_M',
  unit: unit('s'),
  group: 'Batch and latency',
  equation: 3,
  bounds: notNegative,
  formula: () => f`${weightReadTime} + ${kvReadTime}`,
  description: 'Weights and KV come through the same memory, so their times add.',
  source: lecture(1),
});

export const perOperationRoofline = given({
  id: 'perOperationRoofline',
  label: 'Roof per operation',
  symbol: '\\mathbb{1}_{\\mathrm{op}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: flag,
  default: 0,
  description: '0 takes one maximum over the whole step, as on the blackboard; 1 gives matrix products and attention a roof each.',
  source: scalingBook,
});

export const rooflineTime = derived({
  id: 'rooflineTime',
  label: 'Roofline time',
  symbol: 't_{\\mathrm{roof}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () =>
    f`${perOperationRoofline} ? max(${batch}*${flopsPerMac}*${activeParams}/${replicaFlops}, ${weightReadTime}) + max(${batch}*${attentionFlopsPerPair}*${kvTokensRead}/${replicaFlops}, ${kvReadTime}) : max(${computeTime}, ${memoryTime})`,
  description: 'Least time of a step by arithmetic and memory alone.',
  source: roofline,
});

export const stepTime = derived({
  id: 'stepTime',
  label: 'Step time',
  symbol: 't_{\\mathrm{step}}',
  unit: unit('s'),
  group: 'Batch and latency',
  equation: 1,
  bounds: positive,
  formula: () =>
    f`(${networkIsRoof} ? max(${rooflineTime}, ${networkOverlap}*${networkTime}) : ${rooflineTime}) + ${mixedPrefillTime} + ${exposedNetworkTime} + ${overheadTime}`,
  description: 'Time in which every sequence of the batch moves on by one token.',
  source: lecture(1),
});

export const computeBound = derived({
  id: 'computeBound',
  label: 'Compute-bound',
  symbol: '\\mathbb{1}_F',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: flag,
  formula: () => f`${computeTime} >= ${memoryTime}`,
  description: '1 where arithmetic is the longer side, 0 where memory is.',
  source: lecture(1),
});

export const decodeMfu = derived({
  id: 'decodeMfu',
  label: 'Decode MFU',
  symbol: '\\mathrm{MFU}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${flopsPerMac}*${activeParams}*${batch}/(${chips}*${peakFlops}*${stepTime})`,
  description: 'Useful arithmetic of a step over what the chips could have done at peak in that time.',
  source: `Chowdhery et al., PaLM, 2022, appendix B: https://arxiv.org/abs/2204.02311`,
});

export const latencyFloor = derived({
  id: 'latencyFloor',
  label: 'Latency floor',
  symbol: 't_{\\mathrm{min}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: positive,
  formula: () => f`${weightBytes}/${replicaBandwidth}`,
  description: 'One read of all weights: no batch, however small, makes a pass faster on the blackboard.',
  source: lecture(1),
});

export const throughput = derived({
  id: 'throughput',
  label: 'Throughput',
  symbol: 'X',
  unit: unit('tok/s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${batch}/${stepTime}`,
  description: 'Tokens per second that one replica generates.',
  source: lecture(1),
});

export const tokensPerSecondPerUser = derived({
  id: 'tokensPerSecondPerUser',
  label: 'Speed per user',
  symbol: 'v',
  unit: unit('tok/s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`1/${pipelineLatency}`,
  description: 'Tokens per second that one user sees arriving.',
  source: lecture(1),
});

export const secondsPerToken = derived({
  id: 'secondsPerToken',
  label: 'Replica time per token',
  symbol: 't_{\\mathrm{tok}}',
  unit: unit('s'),
  group: 'Batch and latency',
  equation: 4,
  bounds: notNegative,
  formula: () => f`${stepTime}/${batch}`,
  description: "Share of a whole replica's time that one generated token takes; its price is this times the rent.",
  source: lecture(1),
});

export const rooflineQuantities = [
  computeTime,
  weightReadTime,
  kvReadTime,
  memoryTime,
  perOperationRoofline,
  rooflineTime,
  stepTime,
  computeBound,
  decodeMfu,
  latencyFloor,
  throughput,
  tokensPerSecondPerUser,
  secondsPerToken,
] as const;
