import { describe, expect, it } from 'vitest';
import type { Node } from './ast';
import { parse } from './parse';
import { print } from './print';
import { quantities, quantityById } from './registry';
import { texOf } from './tex';

const formula = (text: string): Node => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.node;
};
const withoutPlaces = (node: Node): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));

describe('a formula as text', () => {
  it.each([
    ['((a)+(b))*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a/(b*c)', 'a / (b * c)'],
    ['(-a)^2', '(-a)^2'],
    ['-(a^2)', '-a^2'],
    ['(a^b)^c', '(a^b)^c'],
    ['a^(b^c)', 'a^b^c'],
    ['(a<b)==c', '(a < b) == c'],
    ['not(a and b)', 'not (a and b)'],
    ['(not a)==b', '(not a) == b'],
    ['(a?b:c)?d:e', '(a ? b : c) ? d : e'],
    ['a?b:(c?d:e)', 'a ? b : c ? d : e'],
    ['1+(a?b:c)', '1 + (a ? b : c)'],
    ['(80 GB)^2/s1', '(80 GB)^2 / s1'],
    ['80 GB/(s)', '80 GB / (s)'],
    ['min( a,b )', 'min(a, b)'],
    ['2.5 TB/s*a', '2.5 TB/s * a'],
  ])('%s', (text, wanted) => {
    expect(print(formula(text))).toBe(wanted);
    expect(withoutPlaces(formula(wanted))).toEqual(withoutPlaces(formula(text)));
  });

  it('gives every declared formula back', () => {
    for (const quantity of quantities) {
      if (quantity.kind !== 'derived') continue;
      const node = formula(quantity.formula().text);
      expect(withoutPlaces(formula(print(node))), quantity.id).toEqual(withoutPlaces(node));
    }
  });

  it('writes labels, and values in place of names', () => {
    const node = formula('hbmCapacity / hbmBandwidth');
    expect(print(node, { name: (id) => quantityById.get(id)?.label ?? id })).toBe('HBM capacity / HBM bandwidth');
    expect(print(formula('a^2 - b'), { name: (id) => (id === 'a' ? '-3' : '80 GB') })).toBe('(-3)^2 - 80 GB');
  });

  it.each([
    ['-x^2', '-(x^2)'],
    ['2^3^2', '2^(3^2)'],
    ['2^-x', '2^(-x)'],
    ['-x*y', '-x * y'],
    ['-(x+y)', '-(x + y)'],
  ])('can spell out powers for other calculators: %s', (text, wanted) =>
    expect(print(formula(text), { explicitPowers: true })).toBe(wanted),
  );
});

describe('a formula as TeX', () => {
  const tex = (text: string): string => texOf(formula(text), { symbol: (id) => id });
  it.each([
    ['a / (b * c)', '\\frac{a}{b \\cdot c}'],
    ['(a + b) * c', '\\left(a + b\\right) \\cdot c'],
    ['a / b * c', '\\frac{a}{b} \\cdot c'],
    ['(a / b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['a^(b + 1)', 'a^{b + 1}'],
    ['-a^2', '-a^{2}'],
    ['-(a + b)', '-\\left(a + b\\right)'],
    ['a - -b', 'a - \\left(-b\\right)'],
    ['min(a, b)', '\\min\\left(a,\\, b\\right)'],
    ['ceil(a / b)', '\\left\\lceil \\frac{a}{b}\\right\\rceil'],
    ['sqrt(a)', '\\sqrt{a}'],
    ['log2(a)', '\\log_{2}\\left(a\\right)'],
    ['abs(a)', '\\left|a\\right|'],
    ['2.5 TB/s', '2.5\\,\\mathrm{TB/s}'],
    ['1e6 * a', '10^{6} \\cdot a'],
    ['3.5e-6', '3.5\\cdot 10^{-6}'],
    ['40%', '40\\,\\%'],
    ['$2.50/h', '\\$2.50\\,\\mathrm{/h}'],
    ['a <= b and not c', 'a \\le b \\land \\lnot c'],
    ['a > 1 ? b : c', '\\begin{cases} b & \\text{if } a > 1 \\\\ c & \\text{otherwise} \\end{cases}'],
  ])('%s', (text, wanted) => expect(tex(text)).toBe(wanted));

  it('keeps two superscripts apart', () => expect(texOf(formula('wall^2'), { symbol: () => 'c^{*}' })).toBe('\\left(c^{*}\\right)^{2}'));

  it('balances the braces of every declared formula', () => {
    for (const quantity of quantities) {
      if (quantity.kind !== 'derived') continue;
      const text = texOf(formula(quantity.formula().text), { symbol: (id) => quantityById.get(id)?.symbol ?? id });
      expect(text.split('{').length, quantity.id).toBe(text.split('}').length);
      expect(text.split('\\left').length, quantity.id).toBe(text.split('\\right').length);
    }
  });
});
