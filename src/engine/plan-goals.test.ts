import { describe, expect, it } from 'vitest';
import { sweepScenario } from './evaluate-document';
import { board, measuredRack } from './reference/scenarios';
import { evaluateCells } from './reference/evaluate-cells';
import { quantities } from './registry';

const searched = quantities.filter(({ kind }) => kind === 'solved').map(({ id }) => id);

describe('a plan of one goal', () => {
  it.each([
    ['board', board],
    ['measured rack', measuredRack],
  ] as const)('gives every searched quantity of the %s as the whole sheet does', (name, cells) => {
    const trainInterval = 0.02;
    const { values } = evaluateCells({ ...cells, trainInterval });
    const document = { format: 'ridgebook/1', name, scenarios: [{ name, cells }] } as const;
    const known = searched.filter((id) => typeof values[id] === 'number');
    expect(known.length).toBeGreaterThan(5);
    for (const id of known) {
      const alone = sweepScenario(document, name, { id: 'trainInterval', values: [trainInterval] }, [id]);
      expect(alone[id], id).toEqual([values[id]]);
    }
  });
});
