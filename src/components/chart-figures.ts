import { figure } from '@/lib/format';

/** A chart's number with its unit; a gap says so. */
export const withUnit = (value: number | null | undefined, unit: string): string =>
  value === null || value === undefined ? '—' : `${figure(value)} ${unit}`;

export const bare = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : figure(value));

/** An axis number: as short as it can be said. */
export function tick(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e12) return `${figure(value / 1e12)}T`;
  if (magnitude >= 1e9) return `${figure(value / 1e9)}B`;
  if (magnitude >= 1e6) return `${figure(value / 1e6)}M`;
  if (magnitude >= 1e4) return `${figure(value / 1e3)}k`;
  return figure(value);
}

/** Whole powers of ten that a log axis from `min` to `max` needs, at most about seven. */
export function decades(min: number, max: number): readonly number[] {
  const from = Math.floor(Math.log10(min));
  const to = Math.max(from + 1, Math.ceil(Math.log10(max)));
  const every = Math.max(1, Math.ceil((to - from) / 6));
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => 10 ** (from + i * every));
}

/** 1, 2 and 5 times the powers of ten around `min` to `max`: the last at or below it to the first at or above. */
export function logTicks(min: number, max: number): readonly number[] {
  const tens = decades(min / 10, max * 10);
  const all = tens.flatMap((ten) => [1, 2, 5].map((step) => Number((step * ten).toPrecision(1))));
  const from = all.findLastIndex((value) => value <= min);
  return all.slice(Math.max(0, from), all.findIndex((value) => value >= max) + 1);
}

/** Multiples of 1, 2 or 5 times a power of ten, about five. */
export function evenTicks(low: number, high: number): readonly number[] {
  const about = (high - low) / 5;
  const ten = 10 ** Math.floor(Math.log10(about));
  const step = ten * ([1, 2, 5].find((times) => times * ten >= about) ?? 10);
  const [from, to] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
}

/** The hue of a scenario, by its place in the workbook. */
export const scenarioHue = (index: number): string => `var(--scenario-${(index % 6) + 1})`;

/** One line for each scenario that a chart leaves out or draws in part. */
export const missingLines = (data: readonly { readonly name: string; readonly missing?: string }[]): readonly string[] =>
  data.flatMap(({ name, missing }) => (missing === undefined ? [] : [`${name}: ${missing}`]));
