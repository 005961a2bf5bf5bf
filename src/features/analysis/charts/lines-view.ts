import type { Words } from '../figures';
import { acrossAxis, acrossScale, scaleOf, titled, upAxis, type Scale } from './axes';
import type { LinesChart, Series } from './declaration';
import { joined, levelsOf, marksOf, pointsOf, type Drawn } from './lines-marks';
import { along, gridFor, standing, standingRows } from './measure';
import type { Variant } from './variants';
import type { Line, LinesView, Row } from './view';

/** Enough of a double for any use, and shorter to send. */
const sent = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(12)) : null);

/** How many points of the grid the short table skips. */
const every = 4;

type Column = { readonly label: string; readonly values: Float64Array; readonly scale: Scale };

/** Rows of one or more scenarios along the swept quantity. @throws DocumentError */
export function linesView(chart: LinesChart, variants: readonly Variant[], words: Words): LinesView {
  const shared = chart.x.id === chart.sweep.quantity;
  const standings = variants.map(({ ready }) => standing(ready, standingRows(chart)));
  const grid = gridFor(chart, standings);
  const alone = variants.length === 1;
  const series = alone ? chart.series : [leadOf(chart)];
  const ids = [chart.x.id, chart.lead, ...[...chart.series, ...chart.beside].map(({ id }) => id)];
  const drawn = variants.map((variant, i): Drawn => {
    const one = standings[i] ?? standing(variant.ready, standingRows(chart));
    return { variant, one, columns: along(variant.ready, chart, one, grid, ids) };
  });
  const up = scaleOf(
    chart.lead,
    words.unit(chart.lead),
    drawn.flatMap(({ columns }) => series.flatMap(({ id }) => [...(columns.get(id) ?? [])])),
  );
  const across = acrossScale(chart.x.id, words.unit(chart.x.id));
  const sweptScale = acrossScale(chart.sweep.quantity, words.unit(chart.sweep.quantity));

  const columns: Column[] = [
    { label: titled(shared ? chart.x.label : words.label(chart.sweep.quantity), sweptScale.unit), values: grid.values, scale: sweptScale },
  ];
  const all: Line[] = [];
  for (const { variant, columns: own } of drawn) {
    const column = ({ id, label }: Series, scale: Scale): number => {
      const name = titled(label, scale.unit);
      const values = own.get(id) ?? new Float64Array(grid.values.length).fill(NaN);
      return columns.push({ label: alone ? name : `${variant.label}: ${name}`, values, scale }) - 1;
    };
    const x = shared ? 0 : column(chart.x, across);
    for (const one of series) {
      const label = alone ? one.label : variant.label;
      const y = column(one, up);
      const { dashed, error } = variant;
      const line = { label, hue: alone ? one.tone : variant.place, x, y, dashed, lead: one.id === chart.lead || !alone };
      all.push(chart.timed && error !== undefined ? { ...line, band: bandOf(columns, y, error) } : line);
    }
    for (const one of alone ? chart.beside : []) column(one, scaleOf(one.id, words.unit(one.id), [...(own.get(one.id) ?? [])]));
  }

  const marks = joined(marksOf(chart, drawn, sweptScale, words));
  const cell = ({ values, scale }: Column, i: number): number | null => sent((values[i] ?? NaN) / scale.factor);
  const plain = [...grid.values].filter((at) => grid.plain.has(at));
  const rows = [...grid.values].map((at, i): Row => {
    const mark = marks.filter((one) => one.values.includes(at)).map(({ label }) => label);
    const values = columns.map((column) => cell(column, i));
    if (mark.length > 0) return { values, mark: mark.join(', ') };
    return plain.indexOf(at) % every === 0 ? { values } : { values, between: true };
  });
  const valuesOf = (places: readonly number[]) => places.flatMap((place) => rows.flatMap(({ values }) => values[place] ?? []));
  const lines = all.filter(({ y }) => valuesOf([y]).length > 0);
  const xs = shared ? valuesOf([0]) : valuesOf(lines.map(({ x }) => x));
  const levels = levelsOf(chart, drawn, up);
  // Parts of a whole may be as small as they like; series beside each other are all seen.
  const leading = lines.filter(({ lead, hue }) => lead && (hue === 'whole' || typeof hue === 'number'));
  const ys = [...valuesOf(lines.map(({ y }) => y)), ...levels.map(({ at }) => at)];
  return {
    kind: 'lines',
    x: acrossAxis(chart.x.label, across.unit, chart.log, xs.length === 0 ? 1 : Math.min(...xs), xs.length === 0 ? 10 : Math.max(...xs)),
    y: upAxis(chart.y, up.unit, ys, valuesOf((leading.length > 0 ? leading : lines).map(({ y }) => y))),
    columns: columns.map(({ label }) => label),
    rows,
    lines,
    shared,
    marks: shared ? marks.map(({ at, label }) => ({ at, label })) : [],
    levels,
    points: pointsOf(chart, drawn, grid.values, across, up),
  };
}

/** Two columns beside that of a line: what it may be at least and at most. */
function bandOf(columns: Column[], y: number, error: number): readonly [number, number] {
  const beside = (name: string, times: number): number => {
    const { label, values, scale } = columns[y] ?? { label: '', values: new Float64Array(), scale: { factor: 1, unit: '' } };
    return columns.push({ label: `${label}, ${name}`, values: values.map((value) => value * times), scale }) - 1;
  };
  return [beside('least', 1 - error), beside('most', 1 + error)];
}

const leadOf = (chart: LinesChart): Series =>
  [...chart.series, ...chart.beside].find(({ id }) => id === chart.lead) ?? { id: chart.lead, label: chart.y, tone: 'whole' };
