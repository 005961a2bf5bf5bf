import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceDocument } from './evidence-document';
import { standingCounts, topicCounts, totalCounts, wantedRows } from './evidence-view';
import { measuredGroups, measuredPoints, measuredView } from './measured-view';
import { measuredPicture } from './picture-view';
import { hrefOf, wantedOf } from './wanted';

describe('rows of evidence', () => {
  it('are counted by topic as they are counted in all', () => {
    for (const of of ['lecture', 'published'] as const) {
      const total = totalCounts(of);
      expect(topicCounts(of).reduce((sum, { rows }) => sum + rows, 0)).toBe(total.rows);
      expect(wantedRows({ of }).flatMap(({ rows }) => rows)).toHaveLength(total.rows);
    }
    expect(standingCounts().reduce((sum, { rows }) => sum + rows, 0)).toBe(132);
  });

  it('show figures with units, and say what was allowed or reached', () => {
    const all = (['lecture', 'published'] as const).flatMap((of) => wantedRows({ of }).flatMap(({ rows }) => rows));
    expect(JSON.stringify(all)).not.toMatch(/NaN|undefined|Infinity/);
    const figures = all.find(({ id }) => id === 'roofline-popquiz-30b-batch256')?.figures;
    expect(figures).toEqual([
      {
        name: 'Step time',
        quantity: 'rooflineTime',
        ours: '21.05 ms',
        published: '21 ms',
        verdict: 'equal',
        detail: 'within ±2 %; a common mistake gives 18.5 ms',
      },
    ]);
    const practice = all.find(({ id }) => id === 'b3-practice-twice')?.world?.figure;
    expect(practice).toEqual({ name: 'Batch', ours: '4800 seq', published: '12\u2009672 seq', comparison: 'ours −62.1 %' });
    const bound = wantedRows({ of: 'published', verdict: 'within-bound' }).flatMap(({ rows }) => rows);
    for (const row of bound) expect(row.figures[0]?.detail, row.id).toMatch(/^ours is the (upper|lower) bound, [\d.]+ % of it reached$/);
  });

  it('can be limited by address, and wrong names limit nothing', () => {
    const wanted = wantedOf({ of: 'lecture', topic: 'Batch', verdict: 'equal', standing: 'contradicted' });
    expect(wanted).toEqual({ of: 'lecture', topic: 'Batch', verdict: 'equal', standing: 'contradicted' });
    expect(wantedOf({ of: 'published', verdict: 'splendid', standing: 'slip' })).toEqual({ of: 'published' });
    expect(wantedOf({ of: ['lecture', 'published'] })).toBeUndefined();
    expect(hrefOf({ of: 'published', topic: 'Roofline step' })).toBe('/evidence?of=published&topic=Roofline+step#rows');
    expect(wantedRows({ of: 'lecture', topic: 'nothing of this name' })).toEqual([]);
  });
});

describe('measured points', () => {
  it('show the error with the model left out, beside the blackboard', () => {
    const { all, tables } = measuredView();
    expect(all).toMatchObject({ points: '1307', blackboard: '52.4 %', leaveModelOut: '13.5 %', fiveFold: '11.8 %' });
    expect(tables.map(({ by, lines }) => [by, lines.length])).toEqual([
      ['Kind of model', 2],
      ['Model', 7],
      ['Chip', 3],
      ['Engine', 3],
    ]);
  });

  it('are drawn one and all, each part under a caption from its own figures', () => {
    const { groups, choices, measured, ratio } = measuredPicture();
    const points = groups.flatMap((group) => group.points);
    expect(points).toHaveLength(1307);
    for (const point of points) {
      expect(point.measured).toBeGreaterThanOrEqual(measured[0]);
      for (const share of [point.blackboard, point.calibrated]) {
        expect(share).toBeGreaterThanOrEqual(ratio[0]);
        expect(share).toBeLessThanOrEqual(ratio[1]);
      }
    }
    expect(choices.map(({ by }) => by ?? 'all').join(' ')).toMatch(/^all( model){7}( chip){3}( engine){3}$/);
    for (const { by, label, caption } of choices) {
      const own = by === undefined ? groups : groups.filter((group) => group[by] === label);
      const count = own.reduce((sum, group) => sum + group.points.length, 0);
      expect(count, label).toBeGreaterThan(0);
      expect(caption.replace('\u2009', '')).toMatch(new RegExp(`^${count} points\\. `));
    }
    const { all, tables } = measuredView();
    const captionOf = (wanted: string): string | undefined =>
      choices.find(({ label }) => label === wanted)?.caption.replaceAll('\u00a0', ' ');
    expect(captionOf('All points')).toContain(`off by ${all.leaveModelOut} in the mean`);
    const chip = tables.find(({ by }) => by === 'Chip')?.lines.find(({ name }) => name === 'H200');
    expect(captionOf('H200')).toContain(`off by ${chip?.blackboard ?? ''}: its median`);
  });

  it('are listed by group', () => {
    const [first] = measuredGroups();
    const shown = measuredPoints(first?.key ?? '');
    expect(String(shown?.points.length)).toBe(first?.points);
    expect(shown?.points[0]?.measured).toMatch(/^[\d.]+ ms$/);
    expect(measuredPoints('constructor')).toBeUndefined();
  });
});

it('is what docs/evidence.md says', () => {
  const page = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8');
  expect(page === evidenceDocument(), 'docs/evidence.md is not what the engine gives now. Run npm run docs:evidence.').toBe(true);
});
