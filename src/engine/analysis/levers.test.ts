import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../evaluate-document';
import { templates } from '../templates/catalogue';
import { pullLevers } from './levers';
import { withChange } from './with-cells';

const known = templates.filter(({ id }) => id === 'deepseek-v3' || id === 'long-context' || id === 'blackboard-lecture');

describe('levers', () => {
  it('save what their cells save when they are typed', () => {
    let pulledAtAll = 0;
    for (const template of known) {
      const [first] = template.document.scenarios;
      if (first === undefined) continue;
      const document = { ...template.document, scenarios: [first] };
      const { now, pulled, idle } = pullLevers(document, first.name, 'decodeCost');
      expect(pulled.length + idle.length).toBe(8);
      if (pulled.length === 0) continue;
      pulledAtAll += 1;
      expect(pulled.map(({ saving }) => saving)).toEqual(pulled.map(({ saving }) => saving).toSorted((a, b) => b - a));
      const [best] = pulled;
      const typed = evaluateDocument(withChange(document, first.name, { cells: best?.cells ?? {} })).at(-1);
      expect(typed?.values.decodeCost, best?.id).toBe(best?.value);
      expect(best?.saving).toBeCloseTo(1 - (best?.value ?? NaN) / now, 12);
    }
    expect(pulledAtAll).toBe(known.length);
  });

  it('say why one cannot be pulled', () => {
    const template = known.find(({ id }) => id === 'deepseek-v3');
    const [production] = template?.document.scenarios ?? [];
    if (template === undefined || production === undefined) throw new Error('DeepSeek-V3 is gone.');
    const cells = { ...production.cells, peakToAverage: 1, cachedInputShare: 1 };
    const even = { ...template.document, scenarios: [{ ...production, cells }] };
    const { idle } = pullLevers(even, production.name, 'fleetCostPerMonth');
    expect(idle.map(({ reason }) => reason)).toContain('The load is even already; there is no peak to move.');
    expect(idle.map(({ reason }) => reason)).toContain('Every prompt token is found in the cache already.');
  });
});
