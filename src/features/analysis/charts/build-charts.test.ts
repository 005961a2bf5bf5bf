import { describe, expect, it } from 'vitest';
import { readyScenario } from '@/engine/analysis/ready';
import type { ScenarioDocument, WorkbookDocument } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { findTemplate, templates } from '@/engine/templates/catalogue';
import { buildCharts } from './build-charts';
import { charts } from './catalogue';
import type { LinesChart } from './declaration';
import { along, gridFor, placeIn, standing, standingRows, withRows } from './measure';
import { chartsSearch, chartsSettings } from './settings';
import type { ChartView, LinesView, StackView } from './view';

const lines = charts.filter((chart): chart is LinesChart => chart.kind === 'lines');
const rows = charts.flatMap((chart) => chart.rows);

function ask(document: WorkbookDocument, search: Record<string, string | string[]> = {}) {
  const scenarios = document.scenarios.map(({ name }) => ({ id: name, name }));
  return buildCharts({ id: 'w', name: document.name, scenarios }, document, chartsSettings('w', search)).charts;
}

const documentOf = (id: string): WorkbookDocument => {
  const template = findTemplate(id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template.document;
};
const chartOf = (document: WorkbookDocument, chart: string, search: Record<string, string | string[]> = {}): ChartView => {
  const [only, ...others] = ask(document, { ...search, chart });
  if (only === undefined || others.length > 0) throw new Error(`There is no chart ${chart}.`);
  return only;
};
const linesOf = ({ drawing }: ChartView): LinesView => {
  if (drawing.kind !== 'lines') throw new Error('This chart has no lines.');
  return drawing;
};
const finite = (values: readonly (number | null | undefined)[]): number => values.filter((value) => Number.isFinite(value)).length;

/** The first scenario, and the one that differs most from it. */
const ends = ({ scenarios }: WorkbookDocument): string[] => [...new Set([scenarios[0]?.name ?? '', scenarios.at(-1)?.name ?? ''])];

/** What is wrong with a picture that claims to show something. */
function faults({ id, caption, notes, drawing }: ChartView): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string) => (holds ? undefined : found.push(`${id}: ${what}`));
  must(/^\S.*\.$/.test(caption) && !/NaN|undefined|null|—|Infinity/.test(caption), `caption "${caption}"`);
  must(!/NaN|undefined/.test(JSON.stringify(drawing)), 'a number or word that is none');
  const explained = notes.length > 0;
  if (drawing.kind === 'stack')
    must(explained || drawing.bars.every(({ values }) => finite(values) === drawing.parts.length), 'a bar lacks a part');
  if (drawing.kind === 'dots')
    must(
      drawing.groups.every(({ values }) => finite(values) > 0),
      'an empty group',
    );
  if (drawing.kind !== 'lines') return found;
  const { x, y, marks, points, levels } = drawing;
  for (const line of drawing.lines) {
    const there = finite(drawing.rows.map(({ values }) => values[line.y]));
    must(line.label !== '' && (explained || there > 2), `the series "${line.label}" has ${there} points`);
  }
  const inside = (at: number, { low, high }: { low: number; high: number }) => at >= low * (1 - 1e-9) && at <= high * (1 + 1e-9);
  for (const { at, label } of marks) must(inside(at, x), `${label} lies outside`);
  for (const point of points) must(inside(point.x, x) && inside(point.y, y), `the point ${point.label} lies outside`);
  must(marks.length + points.length > 0 || explained, 'nothing is marked');
  for (const { at, label } of levels) must(inside(at, y), `the level ${label} lies outside`);
  must(
    drawing.columns.every((column) => /\w/.test(column)),
    'a column without a name',
  );
  return found;
}

describe('the charts of every template', () => {
  it.each(templates.map((template) => [template.id, template] as const))('%s: are finite, labelled and marked', (_, { document }) => {
    const shown = [...ends(document).flatMap((scenario) => ask(document, { scenario })), ...ask(document, { both: '1' })];
    expect(shown.flatMap(faults)).toEqual([]);
    expect(shown.length).toBe(charts.length * (ends(document).length + 1));
  });

  it('say what is missing where nothing is set', () => {
    for (const { id, caption, notes, drawing } of ask(documentOf('empty'))) {
      expect(caption).toMatch(/needs more to be set\.$/);
      expect(notes[0]).toMatch(/^Base: .* is not set: /);
      if (drawing.kind === 'lines') expect(drawing.lines, id).toEqual([]);
      if (drawing.kind === 'lines') expect(JSON.stringify([drawing.x, drawing.y]), id).not.toContain('null');
      if (drawing.kind === 'stack') expect(drawing.bars).toEqual([]);
    }
  });

  it('have the values of the evaluated document at every seventh point', () => {
    let compared = 0;
    for (const { document: given } of templates) {
      const document = withRows(given, rows);
      const expected: { readonly row: string; readonly drawn: number; readonly scenario: string }[] = [];
      const scenarios: ScenarioDocument[] = [...document.scenarios];
      for (const [s, name] of ends(given).entries()) {
        for (const chart of lines) {
          const ready = readyScenario(document, name);
          const one = standing(ready, standingRows(chart));
          const grid = gridFor(chart, [one]);
          const ids = chart.series.map(({ id }) => id);
          const columns = along(ready, chart, one, grid, ids);
          const held = Object.fromEntries(chart.hold.map((id) => [id, one.value(id)]).filter(([, value]) => Number.isFinite(value)));
          for (let i = s; i < grid.values.length; i += 7) {
            const point = `point ${scenarios.length}`;
            scenarios.push({ name: point, base: name, cells: { ...held, [chart.sweep.quantity]: grid.values[i] ?? NaN } });
            for (const row of ids) expected.push({ row, drawn: columns.get(row)?.[i] ?? NaN, scenario: point });
          }
        }
      }
      const evaluated = new Map(evaluateDocument({ ...document, scenarios }).map((one) => [one.name, one.values]));
      const wrong = expected.filter(({ row, drawn, scenario }) => {
        const value = evaluated.get(scenario)?.[row];
        if (typeof value !== 'number') return !Number.isNaN(drawn);
        compared += 1;
        return !(value === drawn || Math.abs(drawn / value - 1) < 1e-12);
      });
      expect(wrong).toEqual([]);
    }
    expect(compared).toBeGreaterThan(1500);
  });

  it('send those values in the unit of their column', () => {
    const document = withRows(documentOf('deepseek-v3'), rows);
    const [first] = document.scenarios;
    const name = first?.name ?? '';
    for (const chart of lines) {
      const ready = readyScenario(document, name);
      const one = standing(ready, standingRows(chart));
      const columns = along(ready, chart, one, gridFor(chart, [one]), [chart.lead]);
      const view = linesOf(chartOf(documentOf('deepseek-v3'), chart.id));
      const lead = view.lines.find((line) => line.lead) ?? view.lines[0];
      const factors = view.rows.flatMap(({ values }, i) => {
        const sent = values[lead?.y ?? 0];
        const raw = columns.get(chart.lead)?.[i] ?? NaN;
        return sent == null || sent === 0 || lead?.lead !== true ? [] : [raw / sent];
      });
      for (const factor of factors) expect(factor / (factors[0] ?? NaN)).toBeCloseTo(1, 10);
    }
  });
});

describe('what the charts teach', () => {
  it('sets the lecture beside price against speed, cost against context and the pools', () => {
    const said = (chart: string) => chartOf(documentOf('fast-standard-slow'), chart).claims.map(({ lecture }) => lecture);
    expect(said('price-latency')).toEqual(['15 times smaller', '6 times', '2.797 times']);
    expect(said('cost-context')).toEqual(['5 times']);
    expect(said('pools')).toEqual(['4.198 %', '200 T tokens', '116.7 T tokens', '111.4 B params']);
  });

  it('puts fast and standard on the front, and the critical batch on the step', () => {
    const front = linesOf(chartOf(documentOf('fast-standard-slow'), 'price-latency'));
    expect(front.points.map(({ label }) => label)).toEqual(['standard', 'fast', 'fastest']);
    const [standard, fast] = front.points;
    expect((fast?.x ?? 0) / (standard?.x ?? 1)).toBeCloseTo(2.5, 6);
    const step = chartOf(documentOf('blackboard-lecture'), 'step-time');
    expect(linesOf(step).marks).toEqual([
      { at: 2400, label: 'you run, critical batch: 2400' },
      { at: 3200, label: 'balance batch: 3200' },
    ]);
    expect(step.caption).toBe('Blackboard: decode is memory-bound until 3200 sequences; you run 2400, and a step takes 1.736 ms.');
  });

  it('adds the optimum up to what the engine finds', () => {
    const document = documentOf('train-100b');
    const drawing = chartOf(document, 'pools').drawing as StackView;
    const [plan, equal, optimum] = drawing.bars.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? NaN), 0));
    const values = evaluateDocument(document)[0]?.values;
    expect((optimum ?? NaN) / (plan ?? NaN)).toBeCloseTo(Number(values?.['optimalCost']) / Number(values?.['totalCost']), 9);
    expect(equal).toBeCloseTo(plan ?? NaN, 6);
  });

  it('lays scenarios and fidelities over each other', () => {
    const document = documentOf('fast-standard-slow');
    const both = linesOf(chartOf(document, 'step-time', { scenario: ['Standard', 'Slow'], both: '1' }));
    expect(both.lines.map(({ label, dashed }) => [label, dashed])).toEqual([
      ['Standard, blackboard', true],
      ['Standard, calibrated', false],
      ['Slow, blackboard', true],
      ['Slow, calibrated', false],
    ]);
    expect(both.points).toHaveLength(4);
    // The calibrated lines have a band as wide as they miss measurements; the blackboard's have none.
    expect(both.lines.map(({ band }) => band !== undefined)).toEqual([false, true, false, true]);
    const [, calibrated] = both.lines;
    const [low, high] = calibrated?.band ?? [];
    for (const { values } of both.rows) {
      const [at, least, most] = [values[calibrated?.y ?? 0], values[low ?? 0], values[high ?? 0]].map((value) => value ?? NaN);
      expect([(least ?? NaN) / (at ?? NaN), (most ?? NaN) / (at ?? NaN)].map((ratio) => ratio.toFixed(6))).toEqual([
        '0.865000',
        '1.135000',
      ]);
    }
    expect(chartOf(document, 'step-time', { both: '1' }).notes.at(-1)).toMatch(
      /^Dashed: blackboard; solid: calibrated, in a band .* Calibrated times are ±13\.5 %/,
    );
    const again = chartsSettings(
      'w',
      Object.fromEntries(
        new URLSearchParams(chartsSearch({ ...chartsSettings('w', { scenario: 'Slow', both: '1', card: 'x' }) }, 'pools')),
      ),
    );
    expect(again).toEqual({ workbookId: 'w', chart: 'pools', scenarios: ['Slow'], both: true, card: 'x' });
  });

  it('keeps every mark a person can aim at on the swept grid', () => {
    const document = withRows(documentOf('deepseek-v3'), rows);
    const ready = readyScenario(document, document.scenarios[0]?.name ?? '');
    for (const chart of lines) {
      const one = standing(ready, standingRows(chart));
      const grid = gridFor(chart, [one]);
      const here = placeIn(one, chart.sweep.quantity);
      if (Number.isFinite(here)) expect([...grid.values], chart.id).toContain(here);
    }
  });
});
