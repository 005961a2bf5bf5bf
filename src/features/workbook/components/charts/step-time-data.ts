import type { ChartTable } from '@/components/chart-frame';
import type { StepTimeSeries } from '../../view';
import { bare } from '@/components/chart-figures';

export const parts = [
  { key: 'compute', label: 'Compute', hue: 'var(--compute)' },
  { key: 'weights', label: 'Weights', hue: 'var(--weights)' },
  { key: 'kv', label: 'KV cache', hue: 'var(--kv)' },
  { key: 'step', label: 'Step', hue: 'var(--ink)' },
] as const;

/** The span of a log axis: whole decades around what is drawn; zero has no place on it. */
export function timeSpan(series: StepTimeSeries): readonly [number, number] {
  const steps = series.points.map((point) => point.step).filter((value) => value > 0);
  const lowest = Math.min(...steps);
  const highest = Math.max(...steps);
  const small = series.points.flatMap((point) => [point.compute, point.weights, point.kv]).filter((value) => value > 0);
  return [10 ** Math.floor(Math.log10(Math.max(Math.min(...small), lowest / 100))), 10 ** Math.ceil(Math.log10(highest))];
}

/** Points with a gap where a part is zero or below the axis. */
export const drawable = (series: StepTimeSeries, floor: number) =>
  series.points.map(({ batch, ...times }) => ({
    batch,
    ...Object.fromEntries(Object.entries(times).map(([key, value]) => [key, value >= floor ? value : null])),
  }));

/** Every sixth point: enough to read the curve, short enough to hear. */
export function stepTable(unit: string, series: StepTimeSeries): ChartTable {
  return {
    columns: ['Batch (seq)', ...parts.map(({ label }) => `${label} (${unit})`)],
    rows: series.points.filter((_, i) => i % 6 === 0).map((point) => [bare(point.batch), ...parts.map(({ key }) => bare(point[key]))]),
  };
}

/** Marks at one place share one line and one label, so that neither hides the other. */
export function joinedMarks(marks: StepTimeSeries['marks'], last: number): StepTimeSeries['marks'] {
  const shown = marks.filter(({ batch }) => batch >= 1 && batch <= last);
  const places = [...new Set(shown.map(({ batch }) => batch.toPrecision(3)))];
  return places.flatMap((place) => {
    const here = shown.filter(({ batch }) => batch.toPrecision(3) === place);
    const [first] = here;
    return first === undefined ? [] : [{ label: `${here.map(({ label }) => label).join(', ')}: ${bare(first.batch)}`, batch: first.batch }];
  });
}
