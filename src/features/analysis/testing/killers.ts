import type { WorkbookDocument } from '@/engine/document';

/**
 * What is known to bring down systems that compute what people type, in the words of our own grammar: nesting, chains, powers, huge
 * grids, circles, and the functions with which spreadsheets and calculators were ended.
 */

const times = (part: string, count: number): string => part.repeat(count);

/** Texts of a cell, and whether they are refused. One that is read must also be harmless to evaluate. */
export const typedKillers: readonly { readonly name: string; readonly text: string; readonly refused: boolean }[] = [
  { name: 'brackets, 900 deep', text: `=${times('(', 900)}1${times(')', 900)}`, refused: true },
  { name: 'brackets that never close', text: `=${times('(', 1900)}`, refused: true },
  { name: 'a thousand minus signs', text: `=${times('-', 1000)}1`, refused: true },
  { name: 'a chain of not', text: `=${times('not ', 400)}1`, refused: true },
  { name: 'a sum of 990 terms', text: `=1${times('+1', 990)}`, refused: true },
  { name: 'a tower of powers', text: `=2${times('^2', 400)}`, refused: true },
  { name: 'a tower that fits', text: `=9${times('^9', 30)}`, refused: false },
  { name: 'an exponent beyond doubles', text: '=1e99999', refused: true },
  { name: 'a literal beyond doubles', text: '1e400', refused: true },
  { name: 'exp of exp', text: `=${times('exp(', 30)}9${times(')', 30)}`, refused: false },
  { name: 'choices, 600 long', text: `=${times('1?', 600)}1${times(':1', 600)}`, refused: true },
  { name: 'max of 900 arguments', text: `=max(${times('1,', 900)}1)`, refused: true },
  { name: 'max in max, 300 deep', text: `=${times('max(1,', 300)}1${times(')', 300)}`, refused: true },
  { name: 'a digit two thousand times', text: times('9', 1999), refused: true },
  { name: 'digits in groups, without end', text: times('1,000', 380), refused: true },
  { name: 'spaces without end', text: `=${times(' ', 1900)}1`, refused: false },
  { name: 'longer than a formula may be', text: `=${times('1', 100_000)}`, refused: true },
  { name: 'a name of a thousand letters', text: `=${times('a', 1000)}`, refused: true },
  { name: 'a matrix of zeros', text: '=zeros(2e4,2e4)', refused: true },
  { name: 'a range to 1e8', text: '=1:1e8', refused: true },
  { name: 'combinations', text: '=combinations(1e9,5e8)', refused: true },
  { name: 'a power set', text: '=setPowerset(1:22)', refused: true },
  { name: 'recursive fib', text: '=fib(n)=n<2?n:fib(n-1)+fib(n-2);fib(40)', refused: true },
  { name: 'a loop', text: '=while(1){}', refused: true },
  { name: 'a constructor', text: '=constructor.constructor("while(1);")()', refused: true },
  { name: 'a prototype', text: '=__proto__', refused: true },
  { name: 'an arrow', text: '=(x=>x(x))(x=>x(x))', refused: true },
  { name: 'eval', text: '=eval(1)', refused: true },
  { name: 'a factorial', text: '=170!!!!!!', refused: true },
  { name: 'ranges of ranges', text: `1${times(' to 9', 300)}`, refused: true },
  { name: 'the cell itself', text: '= batch + 1', refused: false },
  { name: 'units without end', text: `1 ${times('B/', 900)}s`, refused: true },
];

const cells = { activeParams: 1e11, totalParams: 8e11, chips: 72 };
const workbook = (
  rows: WorkbookDocument['rows'],
  scenarios: WorkbookDocument['scenarios'] = [{ name: 'Base', cells }],
): WorkbookDocument => ({
  format: 'ridgebook/1',
  name: 'Killer',
  rows: rows ?? [],
  scenarios,
});
const row = (i: number, formula: string) => ({ id: `row${i}`, label: `Row ${i}`, unit: '1', formula });
const rows = (count: number, formula: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i, formula(i)));

/** Documents, and what becomes of them: refused whole, or `row` of the first scenario is an error or has a value. */
export const documentKillers: readonly {
  readonly name: string;
  readonly document: WorkbookDocument;
  readonly row?: string;
  readonly ends: 'refused' | 'error' | 'value';
}[] = [
  { name: 'a row on itself', document: workbook([row(0, 'row0')]), row: 'row0', ends: 'error' },
  { name: 'a circle of two', document: workbook(rows(2, (i) => `row${1 - i}`)), row: 'row0', ends: 'error' },
  { name: 'a circle of sixty', document: workbook(rows(60, (i) => `row${(i + 1) % 60} + 1`)), row: 'row30', ends: 'error' },
  { name: 'a chain of sixty', document: workbook(rows(60, (i) => (i === 0 ? '1' : `row${i - 1} + 1`))), row: 'row59', ends: 'value' },
  {
    name: 'rows that double, 2^60 if computed each time',
    document: workbook(rows(60, (i) => (i === 0 ? '1' : `row${i - 1} + row${i - 1}`))),
    row: 'row59',
    ends: 'value',
  },
  {
    name: 'each row on all before it',
    document: workbook(rows(60, (i) => Array.from({ length: i }, (_, j) => `row${j}`).join(' + ') || '1')),
    row: 'row59',
    ends: 'value',
  },
  {
    name: 'a circle through the model',
    document: workbook([], [{ name: 'Base', cells: { activeParams: '= totalParams', totalParams: '= activeParams' } }]),
    row: 'totalParams',
    ends: 'error',
  },
  {
    name: 'a circle of bases',
    document: workbook(
      [],
      [
        { name: 'Base', base: 'Other' },
        { name: 'Other', base: 'Base' },
      ],
    ),
    ends: 'refused',
  },
  {
    name: 'as many bases on each other as a workbook may have',
    document: workbook(
      [],
      Array.from({ length: 12 }, (_, i) => ({ name: `S${i}`, cells, ...(i === 11 ? {} : { base: `S${i + 1}` }) })),
    ),
    row: 'totalParams',
    ends: 'value',
  },
  { name: 'a row of a taken name', document: workbook([{ ...row(0, '1'), id: 'batch' }]), ends: 'refused' },
];

/** Questions of the Analyse page, as an address asks them; none may hold up who edits. */
export const askedKillers: readonly (readonly [name: string, search: Record<string, string | string[]>])[] = [
  ['1e12 draws', { tool: 'simulate', draws: '1000000000000' }],
  ['1e99 draws', { tool: 'simulate', draws: '1e99' }],
  ['a draw too many', { tool: 'simulate', draws: '200001' }],
  ['draws that are no number', { tool: 'simulate', draws: 'NaN' }],
  ['all draws that are allowed', { tool: 'simulate', draws: '200000' }],
  ['a range without end', { tool: 'simulate', ranges: 'contextLength: 1 to 1e400' }],
  ['a range upside down', { tool: 'simulate', ranges: 'contextLength: 9k to 1k' }],
  ['a hundred ranges', { tool: 'simulate', ranges: times('contextLength: 1k to 9k\n', 80) }],
  ['a condition of 240 terms', { tool: 'simulate', draws: '1000', condition: `batch > 1${times('+1', 220)}` }],
  ['a condition that nests', { tool: 'simulate', draws: '1000', condition: times('(', 400) }],
  ['1e9 points', { tool: 'table', points: '1000000000' }],
  ['a grid of 401 × 401', { tool: 'table', points: '401', down: 'contextLength' }],
  ['a logarithm from zero', { tool: 'table', low: '0', high: '9', scale: 'log' }],
  ['from nothing to everything', { tool: 'table', low: '1e-300', high: '1e300', scale: 'log' }],
  ['a row that is not there', { tool: 'tornado', result: 'zeros' }],
  ['a million per cent', { tool: 'tornado', share: '1000000%' }],
  ['a goal that nothing reaches', { tool: 'seek', target: '1e300', low: '1', high: '1e12' }],
  ['chips without end', { tool: 'plan', chips: times('1000000,', 4) }],
  ['a card of a thousand prices', { tool: 'prices', pasted: times('Input $1\n', 220) }],
];
