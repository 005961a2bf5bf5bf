import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive, share } from './bounds';
import { lecture, rateCard } from './sources';

/** What a public price list says, and what it gives away. */

export const observedInputPrice = given({
  id: 'observedInputPrice',
  label: 'Listed input price',
  symbol: 'p^{\\mathrm{obs}}_{\\mathrm{in}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  default: null,
  description: 'Price of a million prompt tokens on a public rate card.',
  source: rateCard,
});

export const observedOutputPrice = given({
  id: 'observedOutputPrice',
  label: 'Listed output price',
  symbol: 'p^{\\mathrm{obs}}_{\\mathrm{out}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  default: null,
  description: 'Price of a million generated tokens on a public rate card.',
  source: rateCard,
});

export const observedCacheHitPrice = given({
  id: 'observedCacheHitPrice',
  label: 'Listed cache-hit price',
  symbol: 'p^{\\mathrm{obs}}_{\\mathrm{hit}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  default: null,
  description: 'Price of a million prompt tokens that were found in the cache.',
  source: rateCard,
});

export const observedCacheWriteShort = given({
  id: 'observedCacheWriteShort',
  label: 'Listed short cache write',
  symbol: 'p^{\\mathrm{obs}}_{\\mathrm{w,s}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  default: null,
  description: 'Price of writing a million tokens to the cache for minutes.',
  source: rateCard,
});

export const observedCacheWriteLong = given({
  id: 'observedCacheWriteLong',
  label: 'Listed long cache write',
  symbol: 'p^{\\mathrm{obs}}_{\\mathrm{w,l}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  default: null,
  description: 'Price of writing a million tokens to the cache for an hour or longer.',
  source: rateCard,
});

export const observedSurcharge = given({
  id: 'observedSurcharge',
  label: 'Listed long-context surcharge',
  symbol: 'M^{\\mathrm{obs}}_{\\mathrm{long}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: positive,
  default: 1.5,
  description: 'Listed price beyond the cliff over the price below it.',
  source: `${lecture(6)}; a price preset replaces it`,
});

export const observedBatchDiscount = given({
  id: 'observedBatchDiscount',
  label: 'Listed batch discount',
  symbol: '\\delta^{\\mathrm{obs}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: share,
  default: null,
  description: 'What a rate card takes off for answers that may take hours; half off is 0.5.',
  source: rateCard,
});

export const observedFastMultiple = given({
  id: 'observedFastMultiple',
  label: 'Listed fast-mode multiple',
  symbol: 'M^{\\mathrm{obs}}_{\\mathrm{fast}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: positive,
  default: null,
  description: 'Listed price of a fast tier over the standard one.',
  source: rateCard,
});

export const observedPriceRatio = derived({
  id: 'observedPriceRatio',
  label: 'Listed output to input',
  symbol: '\\lambda^{\\mathrm{obs}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${observedOutputPrice}/${observedInputPrice}`,
  description: 'How much dearer a generated token is listed than a prompt token.',
  source: lecture(6),
});

export const impliedDecodeMfu = derived({
  id: 'impliedDecodeMfu',
  label: 'Implied decode utilisation',
  symbol: '\\mathrm{MFU}^{\\mathrm{obs}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`1/${observedPriceRatio}`,
  description: 'Utilisation of decode relative to prefill that the listed ratio gives away, if both sell at one margin.',
  source: lecture(6),
});

export const rateCardQuantities = [
  observedInputPrice,
  observedOutputPrice,
  observedCacheHitPrice,
  observedCacheWriteShort,
  observedCacheWriteLong,
  observedSurcharge,
  observedBatchDiscount,
  observedFastMultiple,
  observedPriceRatio,
  impliedDecodeMfu,
] as const;
