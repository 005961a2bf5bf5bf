import { afterEach, describe, expect, it, vi } from 'vitest';
import { countVerdicts, evidence } from './evidence';

const { lecture, published, measured } = evidence();

describe('the evidence', () => {
  it('agrees with every claim of the lecture and every published case, but for the ten outside of what the sheet expresses', () => {
    expect(countVerdicts(lecture)).toEqual({ equal: 132, 'within-bound': 0, disagrees: 0, outside: 0 });
    const { outside, disagrees, ...rest } = countVerdicts(published);
    expect({ outside, disagrees }).toEqual({ outside: 10, disagrees: 0 });
    expect(rest.equal + rest['within-bound']).toBe(188);
  });

  it('says for each row what it rests on', () => {
    for (const row of [...lecture, ...published]) {
      expect(row.figures.length, row.id).toBeGreaterThan(0);
      expect(row.source, row.id).toMatch(/https?:\/\//);
      expect(row.reason !== undefined, row.id).toBe(row.verdict === 'outside');
      for (const figure of row.figures) {
        if (figure.verdict === 'outside') continue;
        expect(figure.ours, `${row.id}, ${figure.name}`).not.toBeNaN();
        if (figure.relation !== 'equal') expect(figure.utilisation, row.id).toBeLessThanOrEqual(1);
      }
    }
  });

  it('shows the published world beside the lecture where the two disagree', () => {
    const world = (id: string) => lecture.find((row) => row.id === id)?.world?.figure;
    expect(world('b2-critical-batch-lecture')).toMatchObject({ published: 5441, verdict: 'equal' });
    expect(world('b6-square-root')).toMatchObject({ published: 1, ours: 1 });
    expect(world('d8-drain-flash')?.ours).toBeCloseTo(548.57, 1);
    const silent = lecture.filter(({ standing, world: other }) => standing === 'contradicted' && other === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('holds measured points against the roofline and against a fit that never saw their model', () => {
    const { errors, groups } = measured;
    expect(groups.reduce((sum, { points }) => sum + points.length, 0)).toBe(1307);
    expect(errors.bare.all.mean).toBeGreaterThan(0.5);
    expect(errors.leaveModelOut.all.mean).toBeLessThan(0.14);
    expect(errors.fiveFold.all.mean).toBeLessThan(0.125);
    for (const { points } of groups) for (const { calibrated } of points) expect(calibrated).toBeGreaterThan(0);
  });
});

describe('with another default', () => {
  afterEach(() => {
    vi.doUnmock('../model/pool-rates');
    vi.resetModules();
  });

  it('verdicts turn, for they are worked out on request', async () => {
    vi.resetModules();
    vi.doMock('../model/pool-rates', async (original) => {
      const module = await original<typeof import('../model/pool-rates')>();
      const poolRatesQuantities = module.poolRatesQuantities.map((quantity) =>
        quantity.id === 'pretrainFlopsPerParam' && quantity.kind === 'given' ? { ...quantity, default: 8 } : quantity,
      );
      return { ...module, poolRatesQuantities };
    });
    const { judgeCase } = await import('./published-evidence');
    const { publishedCases } = await import('../reference/published-case');
    const turned = publishedCases
      .filter(({ topic }) => topic === 'training-cost')
      .map(judgeCase)
      .filter(({ verdict }) => verdict === 'disagrees');
    expect(turned.map(({ id }) => id)).toContain('flops-deepseek-v3-active');
    expect(turned.length).toBeGreaterThan(5);
    expect(published.filter(({ id }) => turned.some((row) => row.id === id)).every(({ verdict }) => verdict === 'equal')).toBe(true);
  });
});
