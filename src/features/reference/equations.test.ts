import { describe, expect, it } from 'vitest';
import { quantities, quantityById } from '@/engine/registry';
import { boards, boardViews } from './equations';
import { examplePlaces, placeOf } from './worked-example';

const lecture = placeOf('blackboard-lecture');
const lines = (place = lecture) => {
  if (place === undefined) throw new Error('There is no lecture template.');
  return boardViews(place).flatMap((board) => board.lines);
};

describe('the seven equations', () => {
  it('are the seven that quantities are marked with', () => {
    expect(boards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const marked = new Set(quantities.flatMap(({ equation }) => equation ?? []));
    expect([...marked].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(boards.flatMap(({ related, lines: written }) => [...related, ...written.map(({ quantity }) => quantity)]))(
    'lead to %s, which exists',
    (id) => expect(quantityById.has(id)).toBe(true),
  );

  it('say on the board what the engine says at the fidelity of the lecture', () => {
    expect(lines().filter(({ same }) => !same)).toEqual([]);
    expect(lines().find(({ id }) => id === 'criticalBatch')?.value).toBe('2400 seq');
  });

  it('say less than the engine where more is counted', () => {
    const other = examplePlaces.filter((place) => lines(place).some(({ same, numbers }) => !same && numbers !== undefined));
    expect(other.length).toBeGreaterThan(0);
  });

  it('have a value or a sentence for every scenario of every template', () => {
    for (const place of examplePlaces)
      for (const line of lines(place)) expect(line.numbers === undefined ? line.value : 'a value.', line.id).toMatch(/\.$/);
  });
});
