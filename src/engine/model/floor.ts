import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { secondsPerTokenAlone, stepTimeAlone } from './alone';
import { kernelsPerStep } from './architecture';
import { kvBytesReadPerSequence, kvTokensRead } from './attention';
import { batch } from './batch';
import { notNegative, positive } from './bounds';
import { flopsPerMac } from './constants';
import { attentionFlopsPerPair, flopsPerToken } from './decode-work';
import { activeParams, layers } from './model';
import { collectiveLatency, networkTime, tensorParallel } from './network';
import { attentionDataParallel, mixedPrefillTime, networkIsRoof, networkOverlap, sequenceOverhead } from './overheads';
import { replicaBandwidth, replicaFlops } from './replica';
import { perOperationRoofline, secondsPerToken, stepTime } from './roofline';
import { fastBatch } from './solved-batch';
import { identity, lecture } from './sources';

/** What no batch amortises, and what speed or patience is worth. */

export const floorSecondsPerToken = derived({
  id: 'floorSecondsPerToken',
  label: 'Floor per token',
  symbol: 't_{\\infty}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () =>
    f`(${networkIsRoof} ? max(${floorRooflineTime}, ${networkOverlap}*${floorNetworkTime}) : ${floorRooflineTime}) + ${mixedPrefillTime}/${batch} + (${sequenceOverhead} > 0 ? ${kernelsPerStep}*${sequenceOverhead}/${attentionDataParallel} : 0) + (${networkOverlap} < 1 ? (1 - ${networkOverlap})*${floorNetworkTime} : 0)`,
  description: 'Replica time per token in the limit of ever larger batches: its own arithmetic, its own KV, its own traffic.',
  source: lecture(1),
});

export const floorRooflineTime = derived({
  id: 'floorRooflineTime',
  label: 'Roofline floor per token',
  symbol: 't_{\\infty,\\mathrm{roof}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () =>
    f`${perOperationRoofline} ? ${flopsPerMac}*${activeParams}/${replicaFlops} + max(${attentionFlopsPerPair}*${kvTokensRead}/${replicaFlops}, ${kvBytesReadPerSequence}/${replicaBandwidth}) : max(${flopsPerToken}/${replicaFlops}, ${kvBytesReadPerSequence}/${replicaBandwidth})`,
  description: 'Arithmetic and memory that each token needs for itself once the weights are spread over enough sequences.',
  source: identity(lecture(1)),
});

export const floorNetworkTime = derived({
  id: 'floorNetworkTime',
  label: 'Network floor per token',
  symbol: 't_{\\infty,N}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`(${networkTime} - (${tensorParallel} > 1 ? 2*${layers}*${collectiveLatency} : 0))/${batch}`,
  description: 'Traffic that each token causes, without the fixed latency of collectives that a batch shares.',
  source: identity(lecture(2)),
});

export const slowModeSaving = derived({
  id: 'slowModeSaving',
  label: 'Slow-mode saving',
  symbol: '\\delta_{\\mathrm{slow}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: { max: 1 },
  formula: () => f`1 - ${floorSecondsPerToken}/${secondsPerToken}`,
  description: 'Most that unlimited patience could take off the cost of a token.',
  source: lecture(1),
});

export const noBatchPenalty = derived({
  id: 'noBatchPenalty',
  label: 'Penalty without batching',
  symbol: '\\Pi_1',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${secondsPerTokenAlone}/${floorSecondsPerToken}`,
  description: 'Cost of a token that has the replica to itself over the cost that no batch can beat.',
  source: lecture(1),
});

export const fastSpeedup = given({
  id: 'fastSpeedup',
  label: 'Fast-mode speed-up',
  symbol: 'S_{\\mathrm{fast}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: positive,
  default: 2.5,
  description: 'How much faster than the standard mode a fast mode answers.',
  source: `${lecture(1)}; a rate card's fast tier claims up to this`,
});

export const fastCostMultiple = derived({
  id: 'fastCostMultiple',
  label: 'Fast-mode cost multiple',
  symbol: 'M_{\\mathrm{fast}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`(${stepTime}/${fastSpeedup}/${fastBatch})/${secondsPerToken}`,
  description: 'Cost of a token in fast mode over standard mode; infinite where no batch is small enough.',
  source: lecture(1),
});

export const maxSpeedup = derived({
  id: 'maxSpeedup',
  label: 'Largest speed-up',
  symbol: 'S_{\\mathrm{max}}',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${stepTime}/${stepTimeAlone}`,
  description: 'How much faster a sequence alone on the replica would be; no price buys more.',
  source: lecture(1),
});

export const floorQuantities = [
  floorSecondsPerToken,
  floorRooflineTime,
  floorNetworkTime,
  slowModeSaving,
  noBatchPenalty,
  fastSpeedup,
  fastCostMultiple,
  maxSpeedup,
] as const;
