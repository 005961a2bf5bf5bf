import { describe, expect, it } from 'vitest';
import { findTemplate } from '../templates/catalogue';
import { lectureLines } from './lecture-lines';
import { readyScenario } from './ready';

const linesOf = (template: string, scenario: string) => {
  const { document } = findTemplate(template) ?? {};
  if (document === undefined) throw new Error(`There is no template ${template}.`);
  return new Map(lectureLines(readyScenario(document, scenario)).map((line) => [line.what, line]));
};

describe('the lines of the lecture', () => {
  const lines = linesOf('fast-standard-slow', 'Standard');
  const inLecture = (what: string): number => lines.get(what)?.inLecture ?? NaN;

  it('have the figures of the lecture in its own example', () => {
    expect(inLecture('Batch of a mode 2.5 times as fast')).toBeCloseTo(15, 6);
    expect(inLecture('Its price over the standard one')).toBeCloseTo(6, 6);
    expect(inLecture('Largest speed-up at any price')).toBeCloseTo(2.8, 2);
    expect(inLecture('Cost at 1M tokens over that at the price cliff')).toBeCloseTo(5, 6);
    // 100B parameters, 200T tokens served: equal pools train on as many; the optimum is a larger model on fewer.
    expect(inLecture('Training tokens with equal pools') / 2e14).toBeCloseTo(1, 9);
    expect(inLecture('Training tokens at the optimum') / 1e12).toBeCloseTo(116.7, 1);
    expect(inLecture('Active parameters at the optimum') / 1e9).toBeCloseTo(111.4, 1);
    expect(inLecture('Equal pools cost more than the optimum of the same loss')).toBeCloseTo(100 / 95.9714 - 1, 5);
  });

  it('stand beside those of a scenario, and beside nothing where it has none', () => {
    expect(lines.get('Batch of a mode 2.5 times as fast')?.here).toBeCloseTo(6.18868 * 2.5, 3);
    expect([...linesOf('empty', 'Base').values()].every(({ here }) => Number.isNaN(here))).toBe(true);
  });
});
