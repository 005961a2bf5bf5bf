import { describe, expect, it } from 'vitest';
import type { Node } from './ast';
import { limits } from './limits';
import { parse } from './parse';

/** Fully parenthesised, so that a table shows how a text was read. */
const shape = (node: Node): string => {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'name':
      return node.id;
    case 'unary':
      return `(${node.operator} ${shape(node.operand)})`;
    case 'binary':
      return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`;
    case 'choice':
      return `(${shape(node.condition)} ? ${shape(node.then)} : ${shape(node.otherwise)})`;
    case 'call':
      return `${node.name}(${node.args.map(shape).join(', ')})`;
  }
};

const read = (text: string): string => {
  const parsed = parse(text);
  return parsed.ok ? shape(parsed.node) : `${parsed.fault.at}-${parsed.fault.end} ${parsed.fault.message}`;
};

describe('how tightly signs hold', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['-x^2', '(- (x ^ 2))'],
    ['2^3^2', '(2 ^ (3 ^ 2))'],
    ['2^-x^2', '(2 ^ (- (x ^ 2)))'],
    ['2 * -x', '(2 * (- x))'],
    ['--x', '(- (- x))'],
    ['a < b and not c == d or e', '(((a < b) and (not (c == d))) or e)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
    ['x + a ? b : c', '((x + a) ? b : c)'],
    ['min(a, b + 1)', 'min(a, (b + 1))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a − b', '(a - b)'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted));
});

describe('numbers', () => {
  it.each([
    ['200k', 200_000, {}],
    ['671B', 671e9, {}],
    ['50b', 50e9, {}],
    ['15.2T', 15.2e12, {}],
    ['1_000', 1000, {}],
    ['1e5', 1e5, {}],
    ['.5', 0.5, {}],
    ['40%', 0.4, {}],
    ['2.5 TB/s', 2.5e12, { B: 1, s: -1 }],
    ['80 GB', 80e9, { B: 1 }],
    ['80GB', 80e9, { B: 1 }],
    ['80 B', 80, { B: 1 }],
    ['64 KiB', 65_536, { B: 1 }],
    ['5 µs', 5e-6, { s: 1 }],
    ['3.3 ms', 0.0033, { s: 1 }],
    ['5 min', 300, { s: 1 }],
    ['2 h', 2, { h: 1 }],
    ['60 d', 60, { d: 1 }],
    ['0.7 kW', 0.7, { kW: 1 }],
    ['$2.50/h', 2.5, { USD: 1, h: -1 }],
    ['$2.50/chip/h', 2.5, { USD: 1, h: -1 }],
    ['$0.30/Mtok', 0.3, { USD: 1 }],
    ['$2M', 2e6, { USD: 1 }],
    ['0.08 USD/kWh', 0.08, { USD: 1, kW: -1, h: -1 }],
    ['989 TFLOP/s', 989e12, { FLOP: 1, s: -1 }],
    ['50M tok/s', 50e6, { s: -1 }],
  ])('%s', (text, value, dimension) => {
    const parsed = parse(text);
    expect(parsed.ok && parsed.node).toMatchObject({ kind: 'number', value, text });
    expect(parsed.ok && parsed.node.kind === 'number' && parsed.node.dimension).toEqual(dimension);
  });

  it('divides by a row whose name is also a label', () => {
    expect(read('100 GB / layers')).toBe('(100000000000 / layers)');
    expect(read('$30000/chips')).toBe('(30000 / chips)');
  });

  it('takes min as the function where it is called', () => expect(read('5 / min(3, 4)')).toBe('(5 / min(3, 4))'));
});

describe('faults, with their place', () => {
  it.each([
    ['', '0-1 The formula is empty.'],
    ['1 +', '3-4 The formula ends where a value is expected.'],
    ['(1 + 2', '6-7 A closing parenthesis is missing.'],
    ['1)', '1-2 This closing parenthesis has no opening one.'],
    ['a b', '2-3 A sign is missing before "b", such as *.'],
    ['a = b', '2-3 A single = assigns, which a formula cannot do; write == to compare.'],
    ['a.b', '1-2 A dot only stands inside a number; names have no members.'],
    ['"x"', '0-1 A formula has no texts, only numbers and names.'],
    ['a < b < c', '6-7 Comparisons do not chain; write a < b and b < c.'],
    ['a && b', '2-3 Write and, or, not.'],
    ['3,35', '1-2 A comma only separates the values of a function; write 3.35 with a point.'],
    ['min(1,000)', '4-9 "1,000" can be one number or two: write 1000, or a space after the comma.'],
    ['5m', '0-2 "5m" is unclear: write 5M for millions, or 5 ms, 5 min or 5 MB.'],
    ['8 chips', '2-7 A sign is missing before "chips", such as *.'],
    ['80 GB^2', '0-5 Put parentheses around 80 GB before raising it to a power.'],
    ['2 * not a', '4-7 Put parentheses around not and what it denies.'],
    ['1e999', '0-5 1e999 is too large for a number.'],
    ['1__0', '0-2 "1_" is not a number.'],
    ['clamp(1, 2)', '0-11 clamp takes a value, the lowest and the highest, not 2.'],
    ['sqrt(1, 2)', '0-10 sqrt takes one value, not 2.'],
    ['x[0]', '1-2 "[" has no meaning in a formula.'],
    ['a ? b', '5-6 After "?" and its value a ":" must follow: condition ? a : b.'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each(['constructor(1)', 'toString()', '__proto__(1)', 'eval(1)', 'hasOwnProperty(1)'])('knows no function in %s', (text) =>
    expect(read(text)).toContain('There is no function'),
  );

  it('reads names from the prototype as plain names', () => expect(read('__proto__ + constructor')).toBe('(__proto__ + constructor)'));
});

describe('limits', () => {
  const message = (text: string): string => {
    const parsed = parse(text);
    return parsed.ok ? 'read' : parsed.fault.message;
  };

  it('counts characters', () => {
    expect(message('1+'.repeat(249) + ' '.repeat(1501) + '1')).toBe('read');
    expect(message(' '.repeat(limits.characters) + '1')).toContain('2000 are allowed');
  });

  it('counts parts', () => {
    expect(message(Array(250).fill('1').join('+'))).toBe('read');
    expect(message(Array(251).fill('1').join('+'))).toContain('more than 500 parts');
  });

  it.each([
    ['parentheses', (n: number) => '('.repeat(n) + '1' + ')'.repeat(n)],
    ['minus signs', (n: number) => '-'.repeat(n) + '1'],
    ['powers', (n: number) => '1^'.repeat(n) + '1'],
    ['choices', (n: number) => '1?1:'.repeat(n) + '1'],
    ['functions', (n: number) => 'abs('.repeat(n) + '1' + ')'.repeat(n)],
  ])('counts nested %s', (_, nested) => {
    expect(message(nested(limits.nesting))).toBe('read');
    expect(message(nested(limits.nesting + 1))).toContain('nested more than 64 deep');
    expect(message(nested(300))).toContain('nested more than 64 deep');
  });

  it('spends at most 50 steps a character', () => {
    for (const text of ['x', '((((1))))', '1?1:'.repeat(60) + '1', '-'.repeat(60) + 'x', '$1/h/h/h/h/h', 'min(1,2,3,4,5,6,7)']) {
      expect(parse(text).steps).toBeLessThanOrEqual(limits.stepsPerCharacter * text.length);
    }
  });

  it('refuses a huge text in a blink', () => {
    const started = performance.now();
    expect(message('('.repeat(1_000_000))).toContain('2000 are allowed');
    expect(performance.now() - started).toBeLessThan(50);
  });
});
