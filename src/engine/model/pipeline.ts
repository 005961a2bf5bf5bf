import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvBytesPerSequence } from './attention';
import { batch } from './batch';
import { notNegative, positive, share } from './bounds';
import { expertsPerToken, layers, weightBytes } from './model';
import { scaleOutPenalty } from './racks';
import { chips } from './replica';
import { stepTime } from './roofline';
import { gpipe, lecture } from './sources';

/** Layers spread over stages. */

export const pipelineStages = given({
  id: 'pipelineStages',
  label: 'Pipeline stages',
  symbol: 'p',
  unit: unit('stages'),
  group: 'Pipeline',
  bounds: { min: 1 },
  default: 1,
  description: 'Groups of chips that each hold a run of layers and pass tokens on.',
  source: lecture(3),
});

export const microbatches = derived({
  id: 'microbatches',
  label: 'Micro-batches',
  symbol: 'm_b',
  unit: unit('1'),
  group: 'Pipeline',
  bounds: positive,
  formula: () => f`${pipelineStages}`,
  description: 'Batches in flight at once; as many as stages keep every stage busy in decode.',
  source: lecture(3),
});

export const hopLatency = given({
  id: 'hopLatency',
  label: 'Hop latency',
  symbol: '\\tau_h',
  unit: unit('s'),
  group: 'Pipeline',
  bounds: notNegative,
  default: 0,
  description: 'Time to hand a token from one stage to the next.',
  source: lecture(3),
});

export const layersPerStage = derived({
  id: 'layersPerStage',
  label: 'Layers per stage',
  symbol: 'L_p',
  unit: unit('layers'),
  group: 'Pipeline',
  bounds: positive,
  formula: () => f`${layers}/${pipelineStages}`,
  description: 'Layers that one stage holds.',
  source: lecture(3),
});

export const weightBytesPerChip = derived({
  id: 'weightBytesPerChip',
  label: 'Weight bytes per chip',
  symbol: 'W_n',
  unit: unit('B'),
  group: 'Pipeline',
  bounds: positive,
  formula: () => f`${weightBytes}/(${chips}*${pipelineStages})`,
  description: 'Weights that each chip keeps in its HBM; more stages make it smaller.',
  source: lecture(4),
});

export const kvBytesPerChip = derived({
  id: 'kvBytesPerChip',
  label: 'KV bytes per chip',
  symbol: '\\kappa_n',
  unit: unit('B'),
  group: 'Pipeline',
  bounds: notNegative,
  formula: () => f`${batch}*${kvBytesPerSequence}/${chips}`,
  description: 'KV that each chip keeps. More stages do not make it smaller, because more micro-batches are in flight.',
  source: lecture(4),
});

export const stageTransferHeadroom = derived({
  id: 'stageTransferHeadroom',
  label: 'Stage transfer headroom',
  symbol: '\\zeta',
  unit: unit('1'),
  group: 'Pipeline',
  bounds: notNegative,
  formula: () => f`2*${expertsPerToken}*${layersPerStage}/${scaleOutPenalty}`,
  description: 'Expert traffic of a stage over the time of its hop to the next; from 1 on the hop hides.',
  source: lecture(3),
});

export const pipelineLatency = derived({
  id: 'pipelineLatency',
  label: 'Pipeline latency',
  symbol: 't_{\\mathrm{pipe}}',
  unit: unit('s'),
  group: 'Pipeline',
  bounds: positive,
  formula: () => f`${stepTime} + (${pipelineStages} > 1 ? ${pipelineStages}*${hopLatency} : 0)`,
  description: 'Time for one token through all stages, hops included.',
  source: lecture(4),
});

export const pipelineLatencyPenalty = derived({
  id: 'pipelineLatencyPenalty',
  label: 'Pipeline latency penalty',
  symbol: '\\Pi_p',
  unit: unit('1'),
  group: 'Pipeline',
  bounds: positive,
  formula: () => f`${pipelineLatency}/${stepTime}`,
  description: 'How much slower each token comes because of the hops.',
  source: lecture(4),
});

export const trainingBubble = derived({
  id: 'trainingBubble',
  label: 'Training bubble',
  symbol: '\\beta_p',
  unit: unit('1'),
  group: 'Pipeline',
  bounds: share,
  formula: () => f`(${pipelineStages} - 1)/(${microbatches} + ${pipelineStages} - 1)`,
  description: 'Share of a training step in which a stage waits for its first or after its last micro-batch.',
  source: gpipe,
});

export const busyWithoutMicrobatches = derived({
  id: 'busyWithoutMicrobatches',
  label: 'Busy share without micro-batches',
  symbol: '\\eta_p',
  unit: unit('1'),
  group: 'Pipeline',
  bounds: share,
  formula: () => f`1/${pipelineStages}`,
  description: 'Share of the time a stage works if only one batch travels through the pipeline.',
  source: lecture(3),
});

export const pipelineQuantities = [
  pipelineStages,
  microbatches,
  hopLatency,
  layersPerStage,
  weightBytesPerChip,
  kvBytesPerChip,
  stageTransferHeadroom,
  pipelineLatency,
  pipelineLatencyPenalty,
  trainingBubble,
  busyWithoutMicrobatches,
] as const;
