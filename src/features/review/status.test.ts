import { expect, test } from 'vitest';
import { answeredBy, type Said, stateAt } from './view-status';

const members = new Set(['ada', 'bob', 'cyd']);
const said = (...words: readonly (readonly [string | null, Said['verdict']])[]): readonly Said[] =>
  words.map(([by, verdict]) => ({ by, verdict }));

test.each<[string, readonly string[], readonly Said[], string]>([
  ['nobody has answered', ['bob', 'cyd'], [], 'inReview'],
  ['one of two signed off', ['bob', 'cyd'], said(['bob', 'approved']), 'inReview'],
  ['both signed off', ['bob', 'cyd'], said(['bob', 'approved'], ['cyd', 'approved']), 'approved'],
  ['one of them objects', ['bob', 'cyd'], said(['bob', 'approved'], ['cyd', 'changes']), 'changes'],
  ['and takes it back', ['bob', 'cyd'], said(['bob', 'approved'], ['cyd', 'changes'], ['cyd', 'approved']), 'approved'],
  ['somebody objects who was not asked', ['bob'], said(['bob', 'approved'], ['cyd', 'changes']), 'changes'],
  ['one is enough where nobody is named', [], said(['cyd', 'approved']), 'approved'],
  ['who left without a word is not waited for', ['bob', 'left'], said(['bob', 'approved']), 'approved'],
  ['all who were asked left', ['left'], said(['cyd', 'approved']), 'inReview'],
  ['a link holder decides nothing', [], said([null, 'approved'], [null, 'changes']), 'inReview'],
])('a request: %s', (_, asked, words, expected) => {
  expect(answeredBy({ asked, said: words, members })).toBe(expected);
});

test('an approval is for its revision; a later one says so, and an open request does not', () => {
  const standing = (answered: 'approved' | 'inReview', broken = 0) => ({ requestId: 'r', revision: 3, answered, broken });
  expect([
    stateAt(null, 3),
    stateAt(standing('approved'), 3),
    stateAt(standing('approved'), 4),
    stateAt(standing('inReview', 1), 4),
    stateAt(standing('approved', 1), 4),
  ]).toEqual(['none', 'approved', 'changedSince', 'inReview', 'broken']);
});
