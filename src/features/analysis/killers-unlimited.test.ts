import { expect, it, vi } from 'vitest';
import { readCell } from '@/engine/evaluate-document';
import { typedKillers } from './testing/killers';

vi.mock('@/engine/limits', async (load) => {
  const actual = await load<typeof import('@/engine/limits')>();
  const limits = { characters: Infinity, nodes: Infinity, nesting: Infinity, stepsPerCharacter: Infinity };
  class StepBudget extends actual.StepBudget {
    override spend(): void {}
  }
  return { ...actual, limits, StepBudget };
});

/** Whether a text is refused with a sentence; reading it may also end with the stack. */
function isRefused(text: string): boolean {
  try {
    return !readCell('batch', text).ok;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

it('without the limits of formulas what is typed to kill is no longer refused: the checks of it see that', () => {
  const passed = typedKillers.filter(({ text, refused }) => refused && !isRefused(text)).map(({ name }) => name);
  expect(passed).toEqual([
    'brackets, 900 deep',
    'brackets that never close',
    'a thousand minus signs',
    'a chain of not',
    'a sum of 990 terms',
    'a tower of powers',
    'choices, 600 long',
    'max of 900 arguments',
    'max in max, 300 deep',
  ]);
});
