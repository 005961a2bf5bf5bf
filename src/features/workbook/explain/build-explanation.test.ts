import { describe, expect, test } from 'vitest';
import type { WorkbookDocument } from '@/engine/document';
import { explainer } from '@/engine/explain';
import { quantities } from '@/engine/registry';
import { findTemplate } from '@/engine/templates/catalogue';
import type { MathElement } from '@/lib/mathml';
import { viewOfDocument } from '../data';
import type { ExplainView } from '../view-explain';
import { buildExplanation, explanationView } from './build-explanation';

const lecture = findTemplate('blackboard-lecture')?.document;
if (lecture === undefined) throw new Error('The lecture is gone.');
const view = viewOfDocument('lecture', lecture);
const scenario = lecture.scenarios[0]?.name ?? '';
const about = (id: string, document: WorkbookDocument = lecture, name = scenario): ExplainView =>
  buildExplanation(document, name, id, null);
const textOf = (math: MathElement | string | undefined): string =>
  typeof math === 'object' ? math.children.map(textOf).join('') : (math ?? '').replaceAll('\u00a0', ' ');
const withCells = (cells: Readonly<Record<string, string>>, rows?: WorkbookDocument['rows']): WorkbookDocument => ({
  ...lecture,
  ...(rows === undefined ? {} : { rows }),
  scenarios: lecture.scenarios.map((one) => (one.name === scenario ? { ...one, cells: { ...one.cells, ...cells } } : one)),
});

describe('an explanation as it is drawn', () => {
  test('exists for every row, and says the value and the origin that the sheet says', () => {
    const explained = explainer(lecture, scenario);
    for (const { id } of quantities) {
      const shown = view.rows.find((row) => row.id === id)?.cells[scenario];
      const { value, problem, from, caution } = explanationView(explained, scenario, id, null);
      expect([id, value === undefined]).toEqual([id, shown?.display === '—']);
      expect([id, from, caution]).toEqual([id, shown?.from, shown?.caution]);
      if (shown?.message !== undefined && problem?.root === undefined) expect(problem?.message).toBe(shown.message);
    }
  });

  test('shows the equation with symbols, with numbers, step by step, and the winner', () => {
    const { equation, value, steps, precedents, copies, trend } = about('stepTime');
    expect(textOf(equation?.symbols)).toContain('max');
    expect(textOf(equation?.numbers)).toContain(value);
    // The network is no roof here, so the maximum that stands beside it took nothing.
    expect(steps.flatMap(({ took }) => took ?? [])).toEqual(['The choice is Roofline time.']);
    expect(about('rooflineTime').steps.flatMap(({ took }) => took ?? [])).toContain('The largest is Memory time.');
    expect(textOf(steps.at(-1)?.math)).toMatch(new RegExp(`=\\s*${value}$`));
    for (const { label, value: figure } of precedents) expect(copies.markdown).toContain(`| ${label} | ${figure} |`);
    expect(copies.latex).toMatch(/^% Step time/);
    expect(copies.plain).toContain(`Step time, ${scenario}: ${value}`);
    expect(trend?.points.length).toBeGreaterThan(10);
    expect(trend?.caption).toMatch(/moves it most/);
  });

  test('names the layer, the kind and the page of every leaf', () => {
    const { leaves } = about('stepTime');
    const bandwidth = leaves.find(({ id }) => id === 'hbmBandwidth');
    expect(bandwidth).toMatchObject({ kind: expect.stringMatching(/^(typed|published|assumed)$/), from: expect.not.stringMatching(/^$/) });
    const { layers, kind } = about('hbmBandwidth', withCells({ hbmBandwidth: '8 TB/s' }));
    expect(kind).toBe('typed');
    expect(layers[0]).toEqual({ from: 'set here', text: '8 TB/s', decides: true });
    expect(layers.filter(({ decides }) => decides)).toHaveLength(1);
  });

  test('says what a value must not be read without', () => {
    const document = withCells({ kernelTime: '5 us' });
    const scenarios = document.scenarios.map((one) => ({ ...one, presets: { ...one.presets, fidelity: 'calibrated' } }));
    const { caution, accuracy } = about('stepTime', { ...document, scenarios });
    expect(caution).toMatch(/^Far from the measured points in /);
    expect(accuracy).toMatch(/^Calibrated times are ±13\.5 %/);
    expect(about('retentionLongDrainTier').caution).toContain('explains a retention');
    expect(about('hbmBandwidth').caution).toBeUndefined();
  });

  test('says what the formula would give where a cell stands in its place', () => {
    const { formulaGives, value, kind } = about('stepTime', withCells({ stepTime: '1 s' }));
    expect([value, kind]).toEqual(['1 s', 'typed']);
    expect(formulaGives).toBe(about('stepTime').value);
  });

  test('leads from a failure to the row in which it began', () => {
    const broken = withCells({ hbmBandwidth: '= hbmCapacity' });
    const { problem, value, equation } = about('stepTime', broken);
    expect(value).toBeUndefined();
    expect(problem?.root?.id).toBe('hbmBandwidth');
    expect(problem?.message).toMatch(/Declared B\/s but works out to B/);
    expect(equation?.numbers).toBeUndefined();
    expect(about('hbmBandwidth', broken).problem?.root).toBeUndefined();
  });

  test('explains a row of the team like a built-in one', () => {
    const rows = [{ id: 'double', label: 'Twice the step', unit: 's', formula: '2*stepTime' }];
    const { label, precedents, reference, copies } = about('double', withCells({}, rows));
    expect([label, precedents.map(({ id }) => id), reference]).toEqual(['Twice the step', ['stepTime'], undefined]);
    expect(copies.latex).toContain('\\mathrm{double}');
    expect(about('stepTime', withCells({}, rows)).dependents).toContainEqual({ id: 'double', label: 'Twice the step' });
  });
});
