import { f } from '../formula';
import { derived } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive } from './bounds';
import { hbmBandwidth, hbmCapacity } from './hardware';
import { identity, lecture } from './sources';

/** A batch leaves like a train: on schedule, full or not. */

export const hbmDrainTime = derived({
  id: 'hbmDrainTime',
  label: 'HBM drain time',
  symbol: 't_{\\mathrm{drain}}',
  unit: unit('s'),
  group: 'Hardware',
  bounds: positive,
  formula: () => f`${hbmCapacity}/${hbmBandwidth}`,
  description: 'Time to read the whole HBM once, and so the longest step that a chip full of weights and KV can need.',
  source: lecture(1),
});

export const trainInterval = derived({
  id: 'trainInterval',
  label: 'Train interval',
  symbol: 't_{\\mathrm{train}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: positive,
  formula: () => f`${hbmDrainTime}`,
  description: 'A new batch leaves this often; the drain time of HBM unless you run another schedule.',
  source: lecture(1),
});

export const worstWait = derived({
  id: 'worstWait',
  label: 'Worst wait',
  symbol: 't_{\\mathrm{worst}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`2*${trainInterval}`,
  description: 'A request that has just missed a batch waits one interval and rides through the next.',
  source: lecture(1),
});

export const meanWait = derived({
  id: 'meanWait',
  label: 'Mean wait',
  symbol: 't_{\\mathrm{mean}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`1.5*${trainInterval}`,
  description: 'A request that comes at a random moment waits half an interval on average and rides through one.',
  source: identity(lecture(1)),
});

export const trainQuantities = [hbmDrainTime, trainInterval, worstWait, meanWait] as const;
