import { describe, expect, it } from 'vitest';
import type { CellText, EvaluatedScenario, ScenarioDocument, TeamRowDocument } from './document';
import { evaluateDocument, sweepScenario } from './evaluate-document';
import { quantities } from './registry';

const evaluated = (scenarios: readonly ScenarioDocument[], rows: readonly TeamRowDocument[] = []): EvaluatedScenario[] =>
  evaluateDocument({ format: 'ridgebook/1', name: 'Test', rows, scenarios });

const one = (
  cells: Readonly<Record<string, CellText>>,
  rows?: readonly TeamRowDocument[],
  presets?: ScenarioDocument['presets'],
): EvaluatedScenario => {
  const [scenario] = evaluated([{ name: 'One', cells, ...(presets ? { presets } : {}) }], rows);
  if (scenario === undefined) throw new Error('One scenario gave none.');
  return scenario;
};

const presets = { hardware: 'gb200-nvl72', model: 'deepseek-v3', traffic: 'chat' } as const;

const whole = ({ values, errors }: EvaluatedScenario, rows: readonly string[] = []): void => {
  const ids = [...quantities.map((quantity) => quantity.id), ...rows];
  expect([...Object.keys(values), ...Object.keys(errors)].sort()).toEqual(ids.sort());
  for (const [id, value] of Object.entries(values)) expect(value, id).not.toBeNaN();
  for (const [id, error] of Object.entries(errors)) expect(error.message.length, id).toBeGreaterThan(10);
};

describe('a document', () => {
  it('evaluates with typed cells alone', () => {
    const { values } = one({ totalParams: '671B', activeParams: '37B', weightBytesPerParam: 1, hardwareRatio: 300 });
    expect(values.criticalBatch).toBeCloseTo(5440.5, 1);
  });

  it('keeps what does not depend on a wrong cell', () => {
    const result = one(
      { trainInterval: '= hbmCapacity / chipPower', pue: '= pue + 1', batch: '= nowhere * 2', contextLength: 0 },
      [],
      presets,
    );
    whole(result);
    expect(result.errors.trainInterval).toMatchObject({ code: 'unit', root: 'trainInterval' });
    expect(result.errors.trainInterval?.message).toMatch(/^trainInterval: .*\bs\b.*B\/W/);
    expect(result.errors.worstWait).toMatchObject({ code: 'unit', root: 'trainInterval' });
    expect(result.errors.pue).toMatchObject({ code: 'cycle', root: 'pue' });
    expect(result.errors.batch).toMatchObject({ code: 'name', root: 'batch' });
    expect(result.errors.contextLength).toMatchObject({ code: 'bounds', message: 'contextLength is 0; it must be above 0.' });
    expect(result.values.criticalBatch).toBeGreaterThan(1000);
  });

  it('finds a circle of cells, and leaves the others alone', () => {
    const result = one({ promptTokens: '= 2 * requestOutputTokens', requestOutputTokens: '= promptTokens' }, [], presets);
    expect(result.errors.promptTokens?.code).toBe('cycle');
    expect(result.errors.promptTokens?.message).toContain('promptTokens → requestOutputTokens → promptTokens');
    expect(result.errors.timeToFirstToken?.code).toBe('cycle');
    expect(result.values.stepTime).toBeGreaterThan(0);
  });

  it('lets a cell stand on what is searched over it', () => {
    const half = one({ contextLength: '= 0.5 * contextWall', batch: '= 2 * balanceBatch' }, [], presets);
    expect(half.values.contextLength).toBeCloseTo(Number(half.values.contextWall) / 2, 6);
    expect(half.values.batch).toBeCloseTo(2 * Number(half.values.balanceBatch), 6);
    expect(half.values.balanceBatch).toBeCloseTo(2 * Number(half.values.criticalBatch), 3);
  });

  it('shows infinity as a value', () => {
    const past = one({ contextLength: '1M' }, [], presets);
    expect(past.values.balanceBatch).toBe(Infinity);
  });

  it('shows the word of a coded quantity', () => {
    const tiers = one({}, [], { ...presets, storage: 'ddr-flash-disk-2026' });
    expect(tiers.values.retentionLongDrainTier).toBeTypeOf('string');
  });
});

describe('rows of the team', () => {
  const rows: TeamRowDocument[] = [
    { id: 'chipsPerUser', label: 'Chips per user', unit: '1', formula: 'fleetChips / concurrentSequences' },
    { id: 'usersPerChip', label: 'Users per chip', unit: '1', formula: '= 1 / chipsPerUser' },
    { id: 'wrong', label: 'Wrong', unit: 's', formula: 'hbmCapacity' },
  ];

  it('are rows like any other', () => {
    const result = one({ batch: '= 100 * usersPerChip' }, rows.slice(0, 2), { ...presets, plan: 'balanced' });
    expect(result.errors.batch?.code).toBe('cycle');
    const plain = one({}, rows, presets);
    whole(plain, ['chipsPerUser', 'usersPerChip', 'wrong']);
    expect(Number(plain.values.chipsPerUser) * Number(plain.values.usersPerChip)).toBeCloseTo(1, 12);
    expect(plain.errors.wrong).toMatchObject({ code: 'unit', root: 'wrong' });
  });

  it('can be set and cleared in a scenario', () => {
    const result = one({ chipsPerUser: 4 }, rows.slice(0, 2), presets);
    expect(result.values).toMatchObject({ chipsPerUser: 4, usersPerChip: 0.25 });
    expect(result.inherited.chipsPerUser).toBeCloseTo(Number(one({}, rows, presets).values.chipsPerUser), 12);
  });
});

describe('clearing an own cell', () => {
  it('would give what a scenario without it has', () => {
    const cells: Record<string, CellText> = {
      contextLength: '20k',
      batch: 300,
      chipHourPrice: 2,
      balanceBatch: 5,
      peakFlops: 1e15,
      totalParams: '= 20 * activeParams',
      trainTokensInFlight: 8192,
    };
    const { inherited } = one(cells, [], presets);
    for (const id of Object.keys(cells)) {
      const others = Object.fromEntries(Object.entries(cells).filter(([other]) => other !== id));
      expect(inherited[id], id).toEqual(one(others, [], presets).values[id] ?? null);
    }
    expect(Object.keys(inherited).sort()).toEqual(Object.keys(cells).sort());
    expect(inherited.trainTokensInFlight).toBeNull();
  });

  it('would close a circle', () => {
    const { inherited } = one({ scaleUpChips: '= 8 * chips', chips: 8 }, [], presets);
    expect(inherited.chips).toBeNull();
    expect(inherited.scaleUpChips).toBe(72);
  });
});

describe('a sweep', () => {
  const document = { format: 'ridgebook/1' as const, name: 'Sweep', scenarios: [{ name: 'One', presets, cells: { batch: 7 } }] };

  it('gives at each point what the scenario gives with that value', () => {
    const values = [1, 10, 1000];
    const swept = sweepScenario(document, 'One', { id: 'batch', values }, ['stepTime', 'computeTime']);
    expect(swept.stepTime).toEqual(values.map((batch) => one({ batch }, [], presets).values.stepTime));
    expect(swept.computeTime).toHaveLength(3);
  });

  it('has no value where a point is out of bounds, and refuses what is not there', () => {
    expect(sweepScenario(document, 'One', { id: 'batch', values: [-1] }, ['stepTime']).stepTime).toEqual([NaN]);
    expect(() => sweepScenario(document, 'Two', { id: 'batch', values: [1] }, ['stepTime'])).toThrow('There is no scenario "Two".');
    expect(() => sweepScenario(document, 'One', { id: 'batch', values: [1] }, ['stepTimes'])).toThrow('There is no row "stepTimes"');
  });
});
