import { expect, test } from 'vitest';
import { nextSteps } from './steps';
import type { Step } from './steps';

const edit = (number: number): Step => ({ number, kind: 'setCells' });

test('undo walks back over edits, and redo forward again', () => {
  expect(nextSteps([])).toEqual({ undo: null, redo: null });
  expect(nextSteps([edit(2), edit(4)])).toEqual({ undo: 4, redo: null });
  const once: Step[] = [edit(2), edit(4), { number: 5, kind: 'undo', of: 4 }];
  expect(nextSteps(once)).toEqual({ undo: 2, redo: 5 });
  const twice: Step[] = [...once, { number: 6, kind: 'undo', of: 2 }];
  expect(nextSteps(twice)).toEqual({ undo: null, redo: 6 });
  expect(nextSteps([...twice, { number: 7, kind: 'redo', of: 6 }])).toEqual({ undo: 7, redo: 5 });
});

test('a step that is left out is no longer the next, and what could be redone still can', () => {
  const stuck: Step[] = [edit(2), edit(4), edit(6), { number: 7, kind: 'undo', of: 6 }];
  expect(nextSteps([...stuck, { number: 8, kind: 'skipUndo', of: 4 }])).toEqual({ undo: 2, redo: 7 });
  expect(nextSteps([...stuck, { number: 8, kind: 'skipUndo', of: 2 }])).toEqual({ undo: 4, redo: 7 });
  expect(nextSteps([...stuck, { number: 8, kind: 'skipRedo', of: 7 }])).toEqual({ undo: 4, redo: null });
});

test('a move to another team is no step', () => {
  expect(nextSteps([edit(2), { number: 3, kind: 'undo', of: 2 }, { number: 4, kind: 'moveWorkbook' }])).toEqual({ undo: null, redo: 3 });
});

test('an edit after an undo leaves nothing to redo', () => {
  expect(nextSteps([edit(2), { number: 3, kind: 'undo', of: 2 }, edit(4)])).toEqual({ undo: 4, redo: null });
});
