import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvBytesPerSequence } from './attention';
import { positive } from './bounds';
import { flopsPerMac } from './constants';
import { hbmCapacity } from './hardware';
import { sparsity, weightBytes, weightBytesPerParam } from './model';
import { pipelineStages } from './pipeline';
import { chips, ridgePoint, usableHbmShare } from './replica';
import { identity, lecture } from './sources';

/** How many sequences advance together. */

export const hardwareRatio = derived({
  id: 'hardwareRatio',
  label: 'Hardware ratio',
  symbol: 'H',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: positive,
  formula: () => f`${ridgePoint}*${weightBytesPerParam}/${flopsPerMac}`,
  description:
    "Multiply-adds that fit in the time to read one weight: the lecture's 300, stable over formats because the rate doubles as bytes halve.",
  source: lecture(1),
});

export const criticalBatch = derived({
  id: 'criticalBatch',
  label: 'Critical batch',
  symbol: 'B^{*}',
  unit: unit('seq'),
  group: 'Batch and latency',
  equation: 5,
  bounds: positive,
  formula: () => f`${hardwareRatio}*${sparsity}`,
  description: 'Batch at which computing the active weights takes as long as reading all of them, KV left aside.',
  source: lecture(1),
});

export const capacityBatch = derived({
  id: 'capacityBatch',
  label: 'Capacity batch',
  symbol: 'B_{\\mathrm{cap}}',
  unit: unit('seq'),
  group: 'Batch and latency',
  formula: () => f`(${usableHbmShare}*${chips}*${hbmCapacity} - ${weightBytes}/${pipelineStages})/${kvBytesPerSequence}`,
  description: 'Sequences whose KV fits beside the weights. Below zero the weights alone do not fit.',
  source: identity(lecture(2)),
});

export const batchMultiple = given({
  id: 'batchMultiple',
  label: 'Batch multiple',
  symbol: '\\mu',
  unit: unit('1'),
  group: 'Batch and latency',
  bounds: positive,
  default: 1,
  description: 'How far beyond the critical batch you run; practice takes two to three.',
  source: lecture(1),
});

export const batch = derived({
  id: 'batch',
  label: 'Batch',
  symbol: 'B',
  unit: unit('seq'),
  group: 'Batch and latency',
  bounds: positive,
  formula: () => f`max(1, min(${batchMultiple}*${criticalBatch}, ${capacityBatch}))`,
  description: 'Sequences that one pass advances by a token each: the wanted multiple of the critical batch, as far as HBM holds it.',
  source: lecture(1),
});

export const batchQuantities = [hardwareRatio, criticalBatch, capacityBatch, batchMultiple, batch] as const;
