import type { Span } from './ast';
import { FormulaFault, type StepBudget } from './limits';
import { dimensionless, overDimension, timesDimension, type Dimension } from './unit';
import { formulaUnitWord, isPriceLabel, suffixPower, unitWord } from './unit-words';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly dimension: Dimension; readonly text: string; readonly span: Span }
  | { readonly kind: 'word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: string; readonly span: Span }
  | { readonly kind: 'end'; readonly text: ''; readonly span: Span };

const signs = ['<=', '>=', '==', '!=', '+', '-', '*', '/', '^', '<', '>', '(', ')', ',', '?', ':'];
const digits = /\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?|\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const letters = /[A-Za-zµμ$%]+/y;
const blank = /[ \t\r\n\u00a0\u2009\u202f]*/y;
const wordGoesOn = /[A-Za-z0-9_(]/;

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** "3.35" and 12 give 3.35e12 exactly rounded, which 3.35 * 1e12 need not be. */
export const scaled = (figure: string, power: number): number => {
  const [mantissa = '', exponent = '0'] = figure.replaceAll('_', '').toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
};

type Tail = { readonly power: number; readonly factor: number; readonly dimension: Dimension; readonly end: number };

const noTail = (end: number): Tail => ({ power: 0, factor: 1, dimension: dimensionless, end });

/** A unit word at `at`, unless it goes on as a longer name or opens a call ("min(" is a function). */
const unitAt = (text: string, at: number, below: boolean): { name: string; end: number } | undefined => {
  const name = match(letters, text, at);
  if (name === '' || !formulaUnitWord(name, below)) return undefined;
  const next = text[at + name.length] ?? '';
  if (wordGoesOn.test(next)) return undefined;
  if (name === 'min' && text[at + name.length + match(blank, text, at + name.length).length] === '(') return undefined;
  return { name, end: at + name.length };
};

/** Reads "TB/s" or, after a "$", "/chip/h". Stops before a "/" that divides by something else. */
const unitsFrom = (text: string, start: number, money: boolean, budget: StepBudget): Tail => {
  let tail: Tail = money ? { ...noTail(start), dimension: { USD: 1 } } : noTail(start);
  if (!money) {
    const found = unitAt(text, start + match(blank, text, start).length, false);
    const first = found && formulaUnitWord(found.name, false);
    if (!found || !first) return tail;
    tail = { power: first.power, factor: first.factor, dimension: first.dimension, end: found.end };
  }
  for (;;) {
    budget.spend(tail.end);
    const slash = tail.end + match(blank, text, tail.end).length;
    if (text[slash] !== '/') return tail;
    const found = unitAt(text, slash + 1 + match(blank, text, slash + 1).length, true);
    const next = found && formulaUnitWord(found.name, true);
    if (!found || !next) return tail;
    const asShown = isPriceLabel(found.name);
    tail = {
      power: tail.power - (asShown ? 0 : next.power),
      factor: tail.factor / next.factor,
      dimension: overDimension(tail.dimension, next.dimension),
      end: found.end,
    };
  }
};

const unknownTail = (text: string, start: number, end: number, tail: string): FormulaFault => {
  const figure = text.slice(start, end);
  if (tail === 'm')
    return new FormulaFault(
      `"${figure}m" is unclear: write ${figure}M for millions, or ${figure} ms, ${figure} min or ${figure} MB.`,
      start,
      end + 1,
    );
  if (unitWord(tail)?.label !== undefined) {
    return new FormulaFault(
      `"${figure} ${tail}" needs a sign: write ${figure} * ${tail}, or ${figure} alone for a count.`,
      start,
      end + tail.length,
    );
  }
  return new FormulaFault(
    `"${tail}" after ${figure} is no unit: use k, M, B or T, a unit such as GB or ms, or a sign such as *.`,
    start,
    end + tail.length,
  );
};

const numberAt = (text: string, at: number, budget: StepBudget): Token => {
  const money = text[at] === '$';
  const start = money ? at + 1 + match(blank, text, at + 1).length : at;
  const figure = match(digits, text, start);
  if (figure === '') throw new FormulaFault('A $ stands in front of a number, as in $2.50.', at, at + 1);
  let end = start + figure.length;
  let suffix = 0;
  const run = match(letters, text, end);
  const known = suffixPower.get(run);
  if (run === '%') {
    if (money) throw new FormulaFault('An amount of money is not a percentage.', at, end + 1);
    const span = { start: at, end: end + 1 };
    return { kind: 'number', value: scaled(figure, -2), dimension: dimensionless, text: text.slice(at, end + 1), span };
  }
  if (known !== undefined && !/[0-9_]/.test(text[end + run.length] ?? '')) {
    suffix = known;
    end += run.length;
  } else if (run !== '' && !unitAt(text, end, false)) {
    throw unknownTail(text, start, end, run + match(word, text, end + run.length));
  }
  const tail = unitsFrom(text, end, money, budget);
  if (text[tail.end] === '.' || text[tail.end] === '_' || (tail.end === end && /\d/.test(text[tail.end] ?? ''))) {
    throw new FormulaFault(`"${text.slice(start, tail.end + 1)}" is not a number.`, start, tail.end + 1);
  }
  const value = scaled(figure, suffix + tail.power) * tail.factor;
  if (!Number.isFinite(value)) throw new FormulaFault(`${figure} is too large for a number.`, at, tail.end);
  const shown = text.slice(at, tail.end);
  return {
    kind: 'number',
    value,
    dimension: timesDimension(tail.dimension, dimensionless),
    text: shown,
    span: { start: at, end: tail.end },
  };
};

const strange = (text: string, at: number): FormulaFault => {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (character === '=') return new FormulaFault('A single = assigns, which a formula cannot do; write == to compare.', at, at + 1);
  if (character === '.') return new FormulaFault('A dot only stands inside a number; names have no members.', at, at + 1);
  if ('"\'`'.includes(character)) return new FormulaFault('A formula has no texts, only numbers and names.', at, at + 1);
  if (character === '%') return new FormulaFault('% only follows a number, as in 40%.', at, at + 1);
  if ('&|!'.includes(character)) return new FormulaFault('Write and, or, not.', at, at + 1);
  return new FormulaFault(`"${character}" has no meaning in a formula.`, at, at + character.length);
};

/** Cuts the text into tokens. Throws `FormulaFault`, which the parser turns into a value. */
export const tokenize = (text: string, budget: StepBudget): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    budget.spend(at);
    at += match(blank, text, at).length;
    const character = text[at];
    if (character === undefined) break;
    let token: Token;
    const name = match(word, text, at);
    if (name !== '') token = { kind: 'word', text: name, span: { start: at, end: at + name.length } };
    else if (/[\d$]/.test(character) || (character === '.' && /\d/.test(text[at + 1] ?? ''))) token = numberAt(text, at, budget);
    else if (character === '−') token = { kind: 'sign', text: '-', span: { start: at, end: at + 1 } };
    else {
      const sign = signs.find((candidate) => text.startsWith(candidate, at));
      if (sign === undefined) throw strange(text, at);
      token = { kind: 'sign', text: sign, span: { start: at, end: at + sign.length } };
    }
    tokens.push(token);
    at = token.span.end;
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } });
  return tokens;
};
