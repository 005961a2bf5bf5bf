import { figure } from '@/lib/format';
import type { LinesChart, Reader } from '../declaration';

function wallSentence({ name, value, text }: Reader): string {
  const [wall, here] = [value('contextWall'), value('contextLength')];
  const now = `at ${text('contextLength')} output costs ${text('decodeCost')}`;
  if (!Number.isFinite(wall)) return `${name}: reading the cache never outlasts the arithmetic of this model; ${now}.`;
  const side = here <= wall ? 'below' : 'beyond';
  const long = value('longContext');
  const surcharge = Number.isNaN(value('longContextSurcharge'))
    ? ''
    : `, and ${text('longContext', long)} cost ${figure(value('longContextSurcharge'))} times what ${text('cliffContext')} do`;
  return `${name}: reading the cache overtakes arithmetic at ${text('contextWall')}; you are ${side} it, ${now}${surcharge}.`;
}

export const costByContext: LinesChart = {
  kind: 'lines',
  id: 'cost-context',
  title: 'Cost of output against context',
  rows: [
    {
      id: 'drawnContextFloor',
      label: 'As batches grow',
      unit: 'USD/Mtok',
      formula: '(floorSecondsPerToken - mixedPrefillTime/batch)*replicaHourPrice/secondsPerHour*tokensPerMtok',
    },
  ],
  needs: ['contextLength', 'decodeCost', 'contextWall'],
  mentions: ['longContext', 'longContextSurcharge', 'cliffContext'],
  caption: wallSentence,
  claims: ['k1-cost-1m'],
  sweep: {
    quantity: 'contextLength',
    from: 1000,
    to: 1e6,
    most: 1e9,
    reach: ['contextLength', 'contextWall', 'cliffContext', 'longContext'],
    times: 2,
    whole: false,
  },
  hold: [],
  x: { id: 'contextLength', label: 'Context', tone: 'plain' },
  log: true,
  y: 'Cost',
  series: [
    { id: 'decodeCost', label: 'At your batch', tone: 'whole' },
    { id: 'drawnContextFloor', label: 'As batches grow', tone: 'kv' },
  ],
  lead: 'decodeCost',
  timed: true,
  beside: [{ id: 'batch', label: 'Batch', tone: 'plain' }],
  marks: [
    { at: 'contextLength', label: 'you' },
    { at: 'contextWall', label: 'context wall' },
    { at: 'cliffContext', label: 'price cliff' },
  ],
  levels: [],
  points: [],
};

const hold = (tier: string, label: string) => ({
  id: `drawn${label}Keep`,
  label,
  unit: 'USD/Mtok',
  formula: `${tier}HoldCost*retentionShort/secondsPerHour + ${tier}LoadCost`,
});

const until = (tier: string, label: string) => ({
  id: `drawn${label}Until`,
  label: `${label} pays until`,
  unit: 's',
  formula: `${tier}BreakEvenHold*secondsPerHour`,
});

const tiers = [
  ['hbm', 'Hbm'],
  ['ddr', 'Ddr'],
  ['flash', 'Flash'],
  ['disk', 'Disk'],
] as const;

function keeping({ name, value, text }: Reader): string {
  const [short, long] = [text('retentionShort'), text('retentionLong')];
  const hbm = `HBM is cheaper than computing again for ${text('drawnHbmUntil')}`;
  if (Number.isNaN(value('retentionShortCheapestTier'))) return `${name}: ${hbm}; the cheapest tier needs a price of every device.`;
  return `${name}: for ${short} the cheapest is ${text('retentionShortCheapestTier')}, for ${long} ${text('retentionLongCheapestTier')}; ${hbm}.`;
}

export const storageTiers: LinesChart = {
  kind: 'lines',
  id: 'storage',
  title: 'Hold, load or compute the KV cache again',
  rows: tiers.flatMap(([tier, label]) => [hold(tier, label), until(tier, label)]),
  needs: ['prefillCost', 'drawnHbmUntil'],
  mentions: ['retentionShortCheapestTier', 'retentionLongCheapestTier', 'retentionShort', 'retentionLong'],
  caption: keeping,
  claims: [],
  sweep: {
    quantity: 'retentionShort',
    from: 1,
    to: 1e5,
    most: 1e7,
    reach: ['retentionShort', 'retentionLong', 'drawnHbmUntil'],
    times: 4,
    whole: false,
  },
  hold: [],
  x: { id: 'retentionShort', label: 'Kept for', tone: 'plain' },
  log: true,
  y: 'Cost of a return',
  series: [
    { id: 'drawnHbmKeep', label: 'HBM', tone: 'compute' },
    { id: 'drawnDdrKeep', label: 'DDR', tone: 'rl' },
    { id: 'drawnFlashKeep', label: 'Flash', tone: 'inference' },
    { id: 'drawnDiskKeep', label: 'Disk', tone: 'pretrain' },
    { id: 'prefillCost', label: 'Compute again', tone: 'whole' },
  ],
  lead: 'retentionShortKeepCost',
  timed: false,
  beside: [{ id: 'retentionShortKeepCost', label: 'Cheapest', tone: 'plain' }],
  marks: [
    { at: 'retentionShort', label: 'short retention' },
    { at: 'retentionLong', label: 'long retention' },
    { at: 'drawnHbmUntil', label: 'HBM pays until' },
  ],
  levels: [],
  points: [],
};
