import { decades, evenTicks, logTicks, tick } from '@/components/chart-figures';
import { isShare } from '@/engine/quantity';
import { quantityById } from '@/engine/registry';
import { prefixFor, scaleFor } from '@/lib/format';
import type { Axis } from './view';

/** What values of a row are divided by to be drawn, and the unit that they then have. */
export type Scale = { readonly factor: number; readonly unit: string };

const said: Readonly<Record<string, string>> = { seq: 'sequences', tokens: 'tokens', d: 'days' };

/** The unit in which most of the values read well. */
export function scaleOf(id: string, unit: string, values: readonly number[]): Scale {
  const quantity = quantityById.get(id);
  if (quantity !== undefined && isShare(quantity)) return { factor: 0.01, unit: '%' };
  const known = values.filter((value) => Number.isFinite(value) && value !== 0);
  if (said[unit] !== undefined) return { factor: 1, unit: said[unit] };
  const scale = scaleFor(unit, known);
  return { factor: scale.factor, unit: scale.unit };
}

/** The scale of a quantity along which a chart runs: short ticks stand for prefixes, times keep seconds. */
export function acrossScale(id: string, unit: string): Scale {
  const quantity = quantityById.get(id);
  if (quantity !== undefined && isShare(quantity)) return { factor: 0.01, unit: '%' };
  return { factor: 1, unit: said[unit] ?? (unit === '1' ? '' : prefixFor(unit, 1).name) };
}

/** "Time, ms"; "Layers" and "Pipeline stages" say their unit themselves. */
export const titled = (label: string, unit: string): string =>
  unit === '' || (unit.length > 3 && label.toLowerCase().includes(unit)) ? label : `${label}, ${unit}`;

const waits: readonly (readonly [number, string])[] = [
  [1, '1 s'],
  [10, '10 s'],
  [60, '1 min'],
  [600, '10 min'],
  [3600, '1 h'],
  [36_000, '10 h'],
  [86_400, '1 d'],
  [864_000, '10 d'],
  [8_640_000, '100 d'],
];

const within = (at: number, low: number, high: number): boolean => at >= low * (1 - 1e-9) && at <= high * (1 + 1e-9);

/** An axis from end to end of what is drawn. */
export function acrossAxis(label: string, unit: string, log: boolean, low: number, high: number): Axis {
  const figures = log
    ? (high / low >= 100 ? decades(low, high) : logTicks(low, high)).filter((at) => within(at, low, high))
    : evenTicks(low, high);
  const ticks =
    unit === 's'
      ? waits.filter(([at]) => within(at, low, high)).map(([at, text]) => ({ at, text }))
      : figures.map((at) => ({ at, text: tick(at) }));
  return { label: unit === 's' ? label : titled(label, unit), log, low, high, ticks };
}

/** How far below the least of what leads an axis goes for what is small beside it. */
const below = 100;

/** A logarithmic axis in whole ticks around the values; what is far below all of the `lead` has no place on it. */
export function upAxis(label: string, unit: string, values: readonly number[], lead: readonly number[] = values): Axis {
  const onAxis = (value: number) => Number.isFinite(value) && value > 0;
  const known = values.filter(onAxis);
  if (known.length === 0) return { label: titled(label, unit), log: true, low: 1, high: 10, ticks: [] };
  const largest = Math.max(...known);
  const smallest = Math.max(Math.min(...known), Math.min(...lead.filter(onAxis), largest) / below);
  const ticks = largest / smallest > 30 ? wholeDecades(smallest, largest) : logTicks(smallest, largest * 1.000001);
  const [low, high] = [ticks[0] ?? smallest, ticks.at(-1) ?? largest];
  return { label: titled(label, unit), log: true, low, high: Math.max(high, largest), ticks: ticks.map((at) => ({ at, text: tick(at) })) };
}

function wholeDecades(low: number, high: number): readonly number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return Array.from({ length: to - from + 1 }, (_, i) => Number((10 ** (from + i)).toPrecision(1)));
}
