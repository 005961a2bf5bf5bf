import { expect, it } from 'vitest';
import { savedWords } from './saved-words';

const refused = { kind: 'refused', text: 'x', message: '' } as const;
const conflict = { kind: 'conflict', mine: '1', theirs: '2', base: null, version: 3, by: 'Ann' } as const;
const line = (...given: Parameters<typeof savedWords>) => {
  const { text, detail } = savedWords(...given);
  return text + detail;
};

it('says how the workbook stands, the worst first', () => {
  expect(line({ state: 'saved' }, [])).toBe('Saved');
  expect(line({ state: 'saving' }, [refused])).toBe('Saving…');
  expect(line({ state: 'saved' }, [refused])).toBe('Not saved: one cell was not understood');
  expect(line({ state: 'saved' }, [refused, conflict])).toBe('Conflict in one cell');
  expect(line({ state: 'failed', reason: 'the server cannot be reached.', retry: null }, [conflict])).toBe(
    'Not saved: the server cannot be reached.',
  );
});

it('shortens what stands there before anything was saved', () => {
  expect(savedWords({ state: 'saved' }, [], 'Template: your first change')).toEqual({
    text: 'Template',
    detail: ': your first change',
    tone: 'good',
  });
});
