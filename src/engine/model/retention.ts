import type { Formula } from '../formula';
import { f } from '../formula';
import type { Quantity } from '../quantity';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { positive } from './bounds';
import { secondsPerHour } from './constants';
import { hbmDrainTime } from './train';
import { prefillCost } from './prices';
import { identity, lecture } from './sources';
import {
  ddrDrainTime,
  ddrHoldCost,
  ddrLoadCost,
  diskDrainTime,
  diskHoldCost,
  diskLoadCost,
  flashDrainTime,
  flashHoldCost,
  flashLoadCost,
  hbmHoldCost,
  hbmLoadCost,
} from './storage';

/** How long a cache is kept for its user, and the least that costs. */

export const retentionShort = given({
  id: 'retentionShort',
  label: 'Short retention',
  symbol: 't_{\\mathrm{s}}',
  unit: unit('s'),
  group: 'Storage tiers',
  bounds: positive,
  default: 300,
  description: 'Time for which a short cache write keeps a context; rate cards sell five minutes.',
  source: lecture(6),
});

export const retentionLong = given({
  id: 'retentionLong',
  label: 'Long retention',
  symbol: 't_{\\mathrm{l}}',
  unit: unit('s'),
  group: 'Storage tiers',
  bounds: positive,
  default: 3600,
  description: 'Time for which a long cache write keeps a context; rate cards sell an hour.',
  source: lecture(6),
});

const tiers = ['hbm', 'ddr', 'flash', 'disk'] as const;

/** The first of the cheapest, by its place in the list of words. */
const cheapest = (retention: Quantity): Formula => {
  const cost = (hold: Quantity, load: Quantity): string => f`${hold}*${retention}/${secondsPerHour} + ${load}`.text;
  const hbm = cost(hbmHoldCost, hbmLoadCost);
  const ddr = cost(ddrHoldCost, ddrLoadCost);
  const flash = cost(flashHoldCost, flashLoadCost);
  const disk = cost(diskHoldCost, diskLoadCost);
  const recompute = f`${prefillCost}`.text;
  return {
    text: `${hbm} <= min(${ddr}, ${flash}, ${disk}, ${recompute}) ? 0 : ${ddr} <= min(${flash}, ${disk}, ${recompute}) ? 1 : ${flash} <= min(${disk}, ${recompute}) ? 2 : ${disk} <= ${recompute} ? 3 : 4`,
  };
};

/** The tier whose drain time is nearest to the retention on a logarithmic scale. */
const nearest = (retention: Quantity): Formula => {
  const distance = (drainTime: Quantity): string => f`abs(log(${drainTime}/${retention}))`.text;
  const [hbm, ddr, flash, disk] = [hbmDrainTime, ddrDrainTime, flashDrainTime, diskDrainTime].map(distance);
  return {
    text: `${hbm} <= min(${ddr}, ${flash}, ${disk}) ? 0 : ${ddr} <= min(${flash}, ${disk}) ? 1 : ${flash} <= ${disk} ? 2 : 3`,
  };
};

const keepCost = (retention: Quantity): Formula =>
  f`min(${prefillCost}, ${hbmHoldCost}*${retention}/${secondsPerHour} + ${hbmLoadCost}, ${ddrHoldCost}*${retention}/${secondsPerHour} + ${ddrLoadCost}, ${flashHoldCost}*${retention}/${secondsPerHour} + ${flashLoadCost}, ${diskHoldCost}*${retention}/${secondsPerHour} + ${diskLoadCost})`;

export const retentionShortKeepCost = derived({
  id: 'retentionShortKeepCost',
  label: 'Least cost of short retention',
  symbol: 'k_{\\mathrm{s}}',
  unit: unit('USD/Mtok'),
  group: 'Storage tiers',
  formula: () => keepCost(retentionShort),
  description: 'Least cost of having the KV of a million tokens again after the short retention: the best tier, or computing it again.',
  source: identity(lecture(6)),
});

export const retentionLongKeepCost = derived({
  id: 'retentionLongKeepCost',
  label: 'Least cost of long retention',
  symbol: 'k_{\\mathrm{l}}',
  unit: unit('USD/Mtok'),
  group: 'Storage tiers',
  formula: () => keepCost(retentionLong),
  description: 'Least cost of having the KV of a million tokens again after the long retention: the best tier, or computing it again.',
  source: identity(lecture(6)),
});

export const retentionShortCheapestTier = derived({
  id: 'retentionShortCheapestTier',
  label: 'Cheapest tier for short retention',
  symbol: 'T_{\\mathrm{s}}',
  unit: unit('1'),
  group: 'Storage tiers',
  words: [...tiers, 'recompute'],
  formula: () => cheapest(retentionShort),
  description: 'Where keeping KV for the short retention and reading it back costs least, or computing it again if that is cheaper.',
  source: identity(lecture(6)),
});

export const retentionShortDrainTier = derived({
  id: 'retentionShortDrainTier',
  label: 'Drain-time tier for short retention',
  symbol: 'T^{\\mathrm{drain}}_{\\mathrm{s}}',
  unit: unit('1'),
  group: 'Storage tiers',
  words: tiers,
  formula: () => nearest(retentionShort),
  description:
    "The lecture's rule: the tier whose drain time is closest to the short retention. It often names another tier than the cost does.",
  source: lecture(6),
});

export const retentionLongCheapestTier = derived({
  id: 'retentionLongCheapestTier',
  label: 'Cheapest tier for long retention',
  symbol: 'T_{\\mathrm{l}}',
  unit: unit('1'),
  group: 'Storage tiers',
  words: [...tiers, 'recompute'],
  formula: () => cheapest(retentionLong),
  description: 'Where keeping KV for the long retention and reading it back costs least, or computing it again if that is cheaper.',
  source: identity(lecture(6)),
});

export const retentionLongDrainTier = derived({
  id: 'retentionLongDrainTier',
  label: 'Drain-time tier for long retention',
  symbol: 'T^{\\mathrm{drain}}_{\\mathrm{l}}',
  unit: unit('1'),
  group: 'Storage tiers',
  words: tiers,
  formula: () => nearest(retentionLong),
  description:
    "The lecture's rule: the tier whose drain time is closest to the long retention. It often names another tier than the cost does.",
  source: lecture(6),
});

export const retentionQuantities = [
  retentionShort,
  retentionShortCheapestTier,
  retentionShortKeepCost,
  retentionShortDrainTier,
  retentionLong,
  retentionLongCheapestTier,
  retentionLongKeepCost,
  retentionLongDrainTier,
] as const;
