import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '@/engine/evaluate-document';
import { findTemplate } from '@/engine/templates/catalogue';
import { fullWords, valueWords } from './view-words';

describe('a value in words', () => {
  it('tells a label as it is', () => {
    expect([valueWords('flash'), fullWords('flash')]).toEqual(['flash', 'flash']);
  });

  it('tells a list by its first entry and its length, in full on request', () => {
    expect([valueWords([]), fullWords([])]).toEqual(['none', 'none']);
    expect([valueWords([7]), fullWords([7])]).toEqual(['7', '7']);
    expect([valueWords(['a', 'b', 'c']), fullWords(['a', 'b', 'c'])]).toEqual(['a · 2 more', 'a · b · c']);
  });

  it('tells the lecture’s cliff as shapes with their bytes', () => {
    const document = findTemplate('blackboard-lecture')?.document;
    const shapes = document && evaluateDocument(document)[0]?.values['kvShapesForCliff'];
    if (shapes === undefined || typeof shapes === 'number') throw new Error('There is no list.');
    expect(valueWords(shapes)).toMatch(/^\d+ layers × .+ B = 1\.\d+ kB · \d+ more$/);
    expect(fullWords(shapes)).toContain('1 layer × 8 KV heads × 128 × 1 B = 2.05 kB');
  });
});
