import { f } from '../formula';
import { kvShapes } from '../kv-shapes';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { hardwareRatio } from './batch';
import { notNegative, positive } from './bounds';
import { activeParams, weightBytesPerParam } from './model';
import { observedSurcharge } from './rate-card';
import { contextWall, floorAtCliff, floorAtLongContext } from './solved-context';
import { identity, lecture } from './sources';
import { contextLength } from './traffic';

/** Where KV traffic overtakes arithmetic, and a price cliff read backwards. */

export const cliffContext = given({
  id: 'cliffContext',
  label: 'Observed price cliff',
  symbol: 'c_{\\mathrm{cliff}}',
  unit: unit('tokens'),
  group: 'Context',
  bounds: positive,
  default: 200_000,
  description: 'Context beyond which a public price list charges more.',
  source: lecture(6),
});

export const kvBytesFromCliff = derived({
  id: 'kvBytesFromCliff',
  label: 'KV bytes implied by the cliff',
  symbol: '\\kappa_{\\mathrm{cliff}}',
  unit: unit('B'),
  group: 'Context',
  equation: 6,
  bounds: notNegative,
  formula: () => f`${activeParams}*${weightBytesPerParam}/(${hardwareRatio}*${cliffContext})`,
  description:
    'KV per token that would put the context wall exactly at the price cliff: an implication under assumptions, not a measurement.',
  source: lecture(6),
});

export const kvShapesForCliff = derived({
  id: 'kvShapesForCliff',
  label: 'Attention shapes that explain the cliff',
  symbol: '\\mathcal{S}_{\\mathrm{cliff}}',
  unit: unit('B'),
  group: 'Context',
  bounds: notNegative,
  list: kvShapes,
  formula: () => f`${kvBytesFromCliff}`,
  description:
    'Layers with a cache of their own, KV heads and head size or latent rank, and format that come within a quarter of the bytes implied by the cliff, nearest first: a set of explanations, not one.',
  source: identity(lecture(6)),
});

export const contextCostMultiple = derived({
  id: 'contextCostMultiple',
  label: 'Context cost multiple',
  symbol: 'M_c',
  unit: unit('1'),
  group: 'Context',
  bounds: { min: 1 },
  formula: () => f`max(1, ${contextLength}/${contextWall})`,
  description: "Cost of a token at this context over its cost below the wall, in the lecture's simple form.",
  source: lecture(6),
});

export const longContext = given({
  id: 'longContext',
  label: 'Long context',
  symbol: 'c_{\\mathrm{long}}',
  unit: unit('tokens'),
  group: 'Context',
  bounds: positive,
  default: 400_000,
  description: 'Context at which the long-context tier is judged.',
  source: `${lecture(6)}; the length is an assumption`,
});

export const longContextSurcharge = derived({
  id: 'longContextSurcharge',
  label: 'Long-context surcharge',
  symbol: 'M_{\\mathrm{long}}',
  unit: unit('1'),
  group: 'Context',
  bounds: notNegative,
  formula: () => f`${floorAtLongContext}/${floorAtCliff}`,
  description: "Floor cost of a token at the long context over the one at the cliff, in this scenario's own shape of attention.",
  source: lecture(6),
});

export const surchargeBreakEven = derived({
  id: 'surchargeBreakEven',
  label: 'Surcharge break-even',
  symbol: 'c_{\\mathrm{even}}',
  unit: unit('tokens'),
  group: 'Context',
  bounds: notNegative,
  formula: () => f`${observedSurcharge}*${cliffContext}`,
  description: 'Context up to which a flat surcharge still covers cost, if the wall stands at the cliff.',
  source: identity(lecture(6)),
});

export const contextQuantities = [
  cliffContext,
  kvBytesFromCliff,
  kvShapesForCliff,
  contextCostMultiple,
  longContext,
  longContextSurcharge,
  surchargeBreakEven,
] as const;
