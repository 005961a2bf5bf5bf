import { describe, expect, it } from 'vitest';
import type { CellText, ScenarioDocument, TeamRowDocument } from '../document';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { bridge } from './bridge';
import { generator } from './random';
import { readyScenarios, type Ready } from './ready';
import { shapley } from './shapley';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const base = template.document;

type Cells = Readonly<Record<string, CellText>>;

const pairOf = (one: Cells, two: Cells, rows: readonly TeamRowDocument[] = [], presets: readonly ScenarioDocument['presets'][] = []) => {
  const scenarios = [one, two].map((cells, i) => ({ name: i === 0 ? 'One' : 'Two', base: 'Blackboard', cells, presets: presets[i] ?? {} }));
  const document = { ...base, rows, scenarios: [...base.scenarios, ...scenarios] };
  const [a, b] = readyScenarios(document, ['One', 'Two']);
  if (a === undefined || b === undefined) throw new Error('Two scenarios gave fewer.');
  return { a, b, document };
};

const partOf = (result: ReturnType<typeof bridge>): Record<string, number> => {
  if (!result.ok) throw new Error(result.reason);
  return Object.fromEntries(result.parts.map(({ id, part }) => [id, part]));
};

const texts: Readonly<Record<string, readonly CellText[]>> = {
  chips: [16, 72, 144],
  chipHourPrice: ['$1/h', '$5/h'],
  contextLength: ['10k', '200k', '1M'],
  batch: [64, '= 2 * criticalBatch'],
  activeParams: ['30B', '60B', '= totalParams / 20'],
  totalParams: ['1T', '= 16 * activeParams'],
  weightBytesPerParam: [0.5, 2],
  hbmBandwidth: ['3 TB/s', '20 TB/s'],
  cachedInputShare: ['20%', '90%'],
  obsolescenceProbability: ['25%', '75%'],
  pretrainTokens: ['15T', '= 20 * activeParams', '= chinchillaTokens'],
  rlTokens: ['5T', '= pretrainTokens / 3'],
  pretrainMfu: ['30%', '55%'],
  margin: ['40%', '70%'],
  stepTime: ['20 ms', '= memoryTime + 1 ms'],
  lifetimeDays: [30, 365],
  kvBytesPerToken: [2000, '= kvBytesFromCliff / 2'],
  inferenceCostBasis: [1],
  idleFactor: [1.5, '= peakToAverage * 1.2'],
};
const results = ['totalCost', 'outputPrice', 'inputPrice', 'decodeCost', 'stepTime', 'fleetCostPerMonth', 'overtraining'];

describe('a bridge', () => {
  it('splits the whole difference of a thousand random pairs', () => {
    const next = generator(7);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
    const ids = Object.keys(texts);
    const varied = (ready: Ready): Ready => ({
      ...ready,
      numbers: new Map([...ready.numbers, ['chips', Math.ceil(300 * next())], ['margin', next() * 0.9], ['peakToAverage', 1 + next()]]),
    });
    let split = 0;
    for (let shape = 0; shape < 50; shape += 1) {
      const cells = (): Cells => ({
        ...Object.fromEntries(ids.flatMap((id) => (next() < 0.12 ? [[id, pick(texts[id] ?? []) ?? 1] as const] : []))),
        margin: next() * 0.9,
        chips: Math.ceil(300 * next()),
      });
      const result = pick(results) ?? 'totalCost';
      const pair = pairOf(cells(), cells());
      for (let draw = 0; draw < 20; draw += 1) {
        const [a, b] = draw === 0 ? [pair.a, pair.b] : [varied(pair.a), varied(pair.b)];
        const found = bridge(a, b, result);
        if (!found.ok) continue;
        split += 1;
        const scale = Math.max(Math.abs(found.from), Math.abs(found.to));
        const sum = found.parts.reduce((total, { part }) => total + part, 0);
        expect(Math.abs(found.to - found.from - sum), `${shape} ${result}`).toBeLessThanOrEqual(1e-9 * scale);
        if (draw > 0) continue;
        const values = evaluateDocument(pair.document)
          .slice(-2)
          .map((scenario) => scenario.values[result]);
        expect([found.from, found.to]).toEqual(values);
        const back = partOf(bridge(b, a, result));
        for (const { id, part } of found.parts) expect(Math.abs((back[id] ?? NaN) + part), id).toBeLessThanOrEqual(1e-9 * scale);
      }
    }
    expect(split).toBeGreaterThan(700);
  });

  it('halves what two causes only do together', () => {
    const rows = [{ id: 'area', label: 'Area', unit: '1', formula: 'batchMultiple * margin' }];
    const { a, b } = pairOf({ batchMultiple: 1, margin: 0.2 }, { batchMultiple: 3, margin: 0.8 }, rows);
    // 0.2 to 2.4: the multiple alone adds 0.4, the margin alone 0.6, both together 1.2 more, which they share.
    const parts = partOf(bridge(a, b, 'area'));
    expect(parts.batchMultiple).toBeCloseTo(1, 12);
    expect(parts.margin).toBeCloseTo(1.2, 12);
  });

  it('takes formulas, searches and presets as causes', () => {
    const { a, b } = pairOf({ batch: '= 0.5 * balanceBatch' }, { batch: 512, balanceBatch: 100, contextLength: '= 0.4 * cliffContext' });
    const parts = partOf(bridge(a, b, 'stepTime'));
    expect(Object.keys(parts).sort()).toEqual(['balanceBatch', 'batch', 'contextLength']);
    const two = pairOf({}, {}, [], [{ fidelity: 'blackboard' }, { fidelity: 'calibrated' }]);
    expect(Object.keys(partOf(bridge(two.a, two.b, 'decodeCost', 'presets')))).toEqual(['fidelity preset']);
    expect(Object.keys(partOf(bridge(two.a, two.b, 'decodeCost', 'cells'))).length).toBeGreaterThan(5);
  });

  it('treats cells as one cause that would go round in a circle one by one', () => {
    const rows = [{ id: 'sum', label: 'Sum', unit: 'tokens', formula: 'promptTokens + requestOutputTokens' }];
    const { a, b } = pairOf(
      { promptTokens: '= 2 * requestOutputTokens', requestOutputTokens: 100 },
      { promptTokens: 600, requestOutputTokens: '= promptTokens / 3' },
      rows,
    );
    const found = bridge(a, b, 'sum');
    expect(found).toMatchObject({ ok: true, from: 300, to: 800, residual: 0 });
    expect(partOf(found)).toEqual({ 'promptTokens with requestOutputTokens': 500 });
  });

  it('says what is missing where there is nothing to split', () => {
    const { a, b } = pairOf({}, { batch: '= nowhere' });
    expect(bridge(a, b, 'stepTime')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Two has no finite value of “Step time”. Batch: There is no row'),
    });
    const rows = [{ id: 'root', label: 'Root', unit: '1', formula: 'sqrt(batchMultiple - margin)' }];
    const mixed = pairOf({ batchMultiple: 0.5, margin: 0.3 }, { batchMultiple: 2, margin: 0.9 }, rows);
    expect(bridge(mixed.a, mixed.b, 'root')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('takes only “Gross margin target” from Two'),
    });
  });

  it('samples more causes than it can order, and knows how far off it may be', () => {
    const count = 14;
    const product = (taken: readonly Float64Array[], lanes: number): Float64Array =>
      Float64Array.from({ length: lanes }, (_, lane) => taken.reduce((value, column, i) => value * (1 + 0.1 * i * (column[lane] ?? 0)), 1));
    const { parts, errors, exact } = shapley(count, product);
    expect(exact).toBe(false);
    const whole = Array.from({ length: count }, (_, i) => 1 + 0.1 * i).reduce((value, factor) => value * factor, 1) - 1;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 9);
    expect(shapley(count, product)).toEqual({ parts, errors, exact });
    expect(parts[0]).toBe(0);
    // The exact value of the last cause, over the sets of the others by their number.
    const others = Array.from({ length: count - 1 }, (_, i) => 1 + 0.1 * i);
    let bySize = [1];
    for (const factor of others) bySize = [...bySize, 0].map((value, size) => value + factor * (bySize[size - 1] ?? 0));
    let exactPart = 0;
    let choose = 1;
    for (const [size, sum] of bySize.entries()) {
      exactPart += ((sum / choose) * 1.3) / count;
      choose = (choose * (count - 1 - size)) / (size + 1);
    }
    expect(Math.abs((parts[count - 1] ?? 0) - exactPart)).toBeLessThan(4 * (errors[count - 1] ?? 0));
  });
});
