import { tick } from '@/components/chart-figures';
import type { Words } from '../figures';
import type { Scale } from './axes';
import type { LinesChart } from './declaration';
import { placeIn, type Standing } from './measure';
import type { Variant } from './variants';
import type { MarkView } from './view';

/** A scenario as it stands, and along the swept quantity. */
export type Drawn = { readonly variant: Variant; readonly one: Standing; readonly columns: ReadonlyMap<string, Float64Array> };

/** What is marked on the swept quantity: all of one scenario, or of the first where several are drawn. */
export function marksOf(chart: LinesChart, [first]: readonly Drawn[], { factor, unit }: Scale, words: Words) {
  if (first === undefined) return [];
  return [...chart.marks, ...(chart.marks.length === 0 ? chart.points : [])].flatMap(({ at, label }) => {
    const value = placeIn(first.one, at);
    const inside = Number.isFinite(value) && (chart.log ? value > 0 : value >= 0);
    return inside ? [{ value, at: value / factor, name: label, text: markText(chart.sweep.quantity, value / factor, unit, words) }] : [];
  });
}

/** A count stands alone, as on the axis; a time and a share have their unit. */
function markText(id: string, at: number, unit: string, words: Words): string {
  if (unit === 's') return words.text(id, at);
  return unit === '%' ? `${tick(at)} %` : tick(at);
}

/** Marks at one place share one line and one label, so that neither hides the other. */
export function joined(marks: ReturnType<typeof marksOf>): readonly (MarkView & { readonly values: readonly number[] })[] {
  const places = [...new Set(marks.map(({ at }) => at.toPrecision(3)))];
  return places.flatMap((place) => {
    const here = marks.filter(({ at }) => at.toPrecision(3) === place);
    const [first] = here;
    if (first === undefined) return [];
    return [{ at: first.at, values: here.map(({ value }) => value), label: `${here.map(({ name }) => name).join(', ')}: ${first.text}` }];
  });
}

export function levelsOf(chart: LinesChart, [first]: readonly Drawn[], { factor }: Scale) {
  if (first === undefined) return [];
  return chart.levels.flatMap(({ at, label }) => {
    const value = placeIn(first.one, at) / factor;
    return Number.isFinite(value) && value > 0 ? [{ at: value, label }] : [];
  });
}

/** Where each scenario stands on its lead, and what else is marked there. */
export function pointsOf(chart: LinesChart, drawn: readonly Drawn[], at: Float64Array, across: Scale, up: Scale) {
  const marks = chart.points.length > 0 ? chart.points : [{ at: chart.sweep.quantity, label: '' }];
  return drawn.flatMap(({ variant, one, columns }) =>
    marks.flatMap((mark) => {
      const i = at.indexOf(placeIn(one, mark.at));
      const [x, y] = [(columns.get(chart.x.id)?.[i] ?? NaN) / across.factor, (columns.get(chart.lead)?.[i] ?? NaN) / up.factor];
      if (!Number.isFinite(x) || !Number.isFinite(y) || y <= 0) return [];
      return [{ x, y, label: mark.label, hue: drawn.length === 1 ? ('whole' as const) : variant.place }];
    }),
  );
}
