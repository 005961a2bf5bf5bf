import { figure } from '@/lib/format';
import type { LinesChart, Reader } from '../declaration';

const alongBatch = {
  sweep: {
    quantity: 'batch',
    from: 1,
    to: 64,
    most: 1e7,
    reach: ['batch', 'criticalBatch', 'balanceBatch', 'fastBatch'],
    times: 4,
    whole: false,
  },
  hold: [],
  beside: [],
  levels: [],
} as const;

const batchAxis = { id: 'batch', label: 'Batch', tone: 'plain' } as const;

const marks = [
  { at: 'batch', label: 'you run' },
  { at: 'criticalBatch', label: 'critical batch' },
  { at: 'balanceBatch', label: 'balance batch' },
] as const;

function regime({ value }: Reader): string {
  const [batch, balance] = [value('batch'), value('balanceBatch')];
  if (balance === Infinity) return `decode is memory-bound at any batch with this context; you run ${figure(batch)}`;
  if (Number.isNaN(balance)) return `you run ${figure(batch)} sequences`;
  return `decode is memory-bound until ${figure(Math.ceil(balance))} sequences; you run ${figure(batch)}`;
}

export const stepTime: LinesChart = {
  ...alongBatch,
  kind: 'lines',
  id: 'step-time',
  title: 'Step time against batch',
  rows: [],
  needs: ['batch', 'stepTime'],
  mentions: ['balanceBatch'],
  caption: (read) => `${read.name}: ${regime(read)}, and a step takes ${read.text('stepTime')}.`,
  claims: [],
  x: batchAxis,
  log: true,
  y: 'Time',
  series: [
    { id: 'stepTime', label: 'Step', tone: 'whole' },
    { id: 'computeTime', label: 'Compute', tone: 'compute' },
    { id: 'weightReadTime', label: 'Weights', tone: 'weights' },
    { id: 'kvReadTime', label: 'KV cache', tone: 'kv' },
  ],
  lead: 'stepTime',
  timed: true,
  marks,
  points: [],
};

const perMtok = (id: string, label: string, time: string) => ({
  id,
  label,
  unit: 'USD/Mtok',
  formula: `${time}/batch*replicaHourPrice/secondsPerHour*tokensPerMtok`,
});

export const costByBatch: LinesChart = {
  ...alongBatch,
  kind: 'lines',
  id: 'cost-batch',
  title: 'Cost of output against batch',
  rows: [
    perMtok('drawnComputeCost', 'Compute', 'computeTime'),
    perMtok('drawnWeightCost', 'Weights', 'weightReadTime'),
    perMtok('drawnKvCost', 'KV cache', 'kvReadTime'),
    perMtok('drawnFloorCost', 'As batches grow', '(floorSecondsPerToken*batch - mixedPrefillTime)'),
  ],
  needs: ['batch', 'decodeCost', 'slowModeSaving'],
  mentions: ['noBatchPenalty'],
  caption: (read) =>
    `${read.name}: output costs ${read.text('decodeCost')} at ${figure(read.value('batch'))} sequences, and no batch, however large, saves more than ${figure(100 * read.value('slowModeSaving'))} % of it; alone, one sequence pays ${figure(read.value('noBatchPenalty'))} times the least.`,
  claims: [],
  x: batchAxis,
  log: true,
  y: 'Cost',
  series: [
    { id: 'decodeCost', label: 'Output', tone: 'whole' },
    { id: 'drawnComputeCost', label: 'Compute', tone: 'compute' },
    { id: 'drawnWeightCost', label: 'Weights', tone: 'weights' },
    { id: 'drawnKvCost', label: 'KV cache', tone: 'kv' },
  ],
  lead: 'decodeCost',
  timed: true,
  levels: [{ at: 'drawnFloorCost', label: 'as batches grow' }],
  marks,
  points: [],
};

function modes({ name, value, text }: Reader): string {
  const [speed, multiple, most] = [value('fastSpeedup'), value('fastCostMultiple'), value('maxSpeedup')];
  const slow = `waiting saves at most ${figure(100 * value('slowModeSaving'))} %`;
  if (multiple === Infinity || Number.isNaN(multiple))
    return `${name}: ${figure(speed)} times the speed is not reachable, at most ${figure(most)} times is; ${slow}.`;
  return `${name}: ${figure(speed)} times the speed takes a batch ${figure(speed * multiple)} times smaller and costs ${figure(multiple)} times as much, ${text('fastPrice')}; at most ${figure(most)} times is reachable, and ${slow}.`;
}

export const priceLatency: LinesChart = {
  ...alongBatch,
  kind: 'lines',
  id: 'price-latency',
  title: 'Price against speed',
  rows: [],
  needs: ['outputPrice', 'tokensPerSecondPerUser', 'maxSpeedup', 'slowModeSaving'],
  mentions: ['fastSpeedup', 'fastCostMultiple', 'fastPrice'],
  caption: modes,
  claims: ['f1-fast-mode', 'f2-largest-speed-up'],
  x: { id: 'tokensPerSecondPerUser', label: 'Speed for one user', tone: 'plain' },
  log: true,
  y: 'Output price',
  series: [{ id: 'outputPrice', label: 'Output price', tone: 'whole' }],
  lead: 'outputPrice',
  timed: false,
  beside: [{ id: 'batch', label: 'Batch', tone: 'plain' }],
  marks: [],
  levels: [{ at: 'slowPrice', label: 'slow, at best' }],
  points: [
    { at: 'batch', label: 'standard' },
    { at: 'fastBatch', label: 'fast' },
    { at: 1, label: 'fastest' },
  ],
};
