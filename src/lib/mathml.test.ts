import { describe, expect, it } from 'vitest';
import { type MathElement, mathOf, texWords } from './mathml';

const textOf = (part: MathElement | string): string => (typeof part === 'string' ? part : part.children.map(textOf).join(''));
const elements = (part: MathElement): readonly MathElement[] => [
  part,
  ...part.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
];

describe('TeX as MathML', () => {
  it('gives the tree of a fraction', () => {
    const tree = mathOf('\\frac{a}{b}', true);
    expect(tree.name).toBe('math');
    expect(tree.attributes['display']).toBe('block');
    const fraction = elements(tree).find(({ name }) => name === 'mfrac');
    expect(fraction?.children.map(textOf)).toEqual(['a', 'b']);
  });

  it('carries no style, so that no content policy needs to allow one', () => {
    const cases = mathOf('\\begin{cases} a & \\text{if } b \\\\ c & \\text{otherwise} \\end{cases}', true);
    expect(elements(cases).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
    expect(elements(cases).filter(({ name }) => name === 'mtr')).toHaveLength(2);
  });

  it('reads signs back as themselves', () => expect(textOf(mathOf('a < b'))).toBe('a<b'));

  it.each(['14.4 ms', '40 %', '$2.50/h', '5\u2009441', '{a_b} & #1', 'a < b'])('keeps words as they are: %s', (words) =>
    expect(textOf(mathOf(texWords(words))).replaceAll('\u00a0', ' ')).toBe(words),
  );

  it('refuses what it cannot read', () => expect(() => mathOf('\\frac{a}{')).toThrow());
});
