import { expect, test } from 'vitest';
import { withIds, withNames } from './mentions';

const people = [
  { id: 'a1', name: 'Ada' },
  { id: 'a2', name: 'Ada Byron' },
  { id: 'b1', name: 'Bob' },
  { id: 'b2', name: 'Bob' },
];

test('the longest name after an @ is meant, in any case, and both of one name', () => {
  expect(withIds('Is @ada byron fine with it, @Ada?', people)).toEqual({
    text: 'Is @{a2} fine with it, @{a1}?',
    mentioned: ['a2', 'a1'],
  });
  expect(withIds('@Bob', people).mentioned).toEqual(['b1', 'b2']);
});

test('an address, the beginning of a longer word and what looks like a mention are none', () => {
  const texts = ['ada@Ada.example', '@Adamant', 'twice @ 3 TB/s', '@{b1}'];
  expect(texts.map((text) => withIds(text, people).mentioned)).toEqual([[], [], [], []]);
  expect(withNames(withIds('@{b1}', people).text, () => 'Bob')).toBe('@ {b1}');
});

test('names are read as they are now', () => {
  expect(withNames('@{a1} and @{gone}', (id) => (id === 'a1' ? 'Ada King' : undefined))).toBe('@Ada King and @somebody who left the team');
});
