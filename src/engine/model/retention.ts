import type { Formula } from '../formula';
import { f } from '../formula';
import type { Quantity } from '../quantity';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { positive } from './bounds';
import { secondsPerHour } from './constants';
import { prefillCost } from './prices';
import { identity, lecture } from './sources';
import {
  ddrHoldCost,
  ddrLoadCost,
  diskHoldCost,
  diskLoadCost,
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

export const retentionQuantities = [retentionShort, retentionLong, retentionShortKeepCost, retentionLongKeepCost] as const;
