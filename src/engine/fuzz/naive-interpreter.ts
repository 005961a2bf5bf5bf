import { afterBlanks, isDigit, isLetter, naiveNumber } from './naive-number';

/**
 * A second reading of the language, written from its description alone and sharing nothing with the engine: it walks the characters,
 * works out values as it reads, and keeps neither tokens nor a tree. Slow, and only for comparison.
 */
export type NaiveResult = 'refused' | number;

class Refused extends Error {}
class NoValue extends Error {}

const functions = ['min', 'max', 'abs', 'sqrt', 'exp', 'log', 'log2', 'log10', 'floor', 'ceil', 'round', 'clamp'];
const reserved = [...functions, 'and', 'or', 'not'];

/** Value of a text with these names; NaN where the value does not exist, 'refused' where the text is no formula. */
export const naive = (text: string, names: ReadonlyMap<string, number>): NaiveResult => {
  let at = 0;
  const refuse = (): never => {
    throw new Refused();
  };
  const blank = (): void => {
    at = afterBlanks(text, at);
  };
  const wordAt = (from: number): string => {
    let i = from;
    if (!isLetter(text[i]) && text[i] !== '_') return '';
    while (isLetter(text[i]) || isDigit(text[i]) || text[i] === '_') i += 1;
    return text.slice(from, i);
  };
  const comes = (sign: string): boolean => {
    blank();
    return text.startsWith(sign, at);
  };
  const take = (sign: string): boolean => {
    if (!comes(sign)) return false;
    at += sign.length;
    return true;
  };
  const takeWord = (word: string): boolean => {
    blank();
    if (wordAt(at) !== word) return false;
    at += word.length;
    return true;
  };
  const exist = (value: number, live: boolean): number => {
    if (live && Number.isNaN(value)) throw new NoValue();
    return value;
  };

  let measured = false;
  const numeral = (): number => {
    const read = naiveNumber(text, at);
    if (read === undefined) return refuse();
    at = read.end;
    measured = read.measured;
    return read.value;
  };

  const grouped = (comma: number): boolean => {
    let begin = comma;
    while (isDigit(text[begin - 1])) begin -= 1;
    const before = text[begin - 1];
    const length = comma - begin;
    if (length < 1 || length > 3 || isLetter(before) || before === '_' || before === '.') return false;
    return (
      isDigit(text[comma + 1]) &&
      isDigit(text[comma + 2]) &&
      isDigit(text[comma + 3]) &&
      !isDigit(text[comma + 4]) &&
      text[comma + 4] !== '.'
    );
  };

  const call = (name: string, live: boolean): number => {
    const args: number[] = [];
    if (!take('(')) refuse();
    if (!take(')')) {
      do {
        if (args.length > 0 && grouped(at - 1)) refuse();
        args.push(choice(live));
      } while (take(','));
      if (!take(')')) refuse();
    }
    const wanted = name === 'clamp' ? 3 : name === 'min' || name === 'max' ? 0 : 1;
    if (args.length === 0 || (wanted > 0 && args.length !== wanted)) refuse();
    const [a = NaN, low = NaN, high = NaN] = args;
    if (!live) return 0;
    const halfAway = (x: number): number => {
      const down = Math.floor(Math.abs(x));
      const size = Math.abs(x) - down < 0.5 ? down : down + 1;
      return x < 0 ? 0 - size : size;
    };
    switch (name) {
      case 'min':
        return args.reduce((x, y) => Math.min(x, y));
      case 'max':
        return args.reduce((x, y) => Math.max(x, y));
      case 'clamp':
        return exist(low > high ? NaN : Math.min(Math.max(a, low), high), live);
      case 'floor':
        return 0 + Math.floor(a);
      case 'ceil':
        return 0 + Math.ceil(a);
      case 'round':
        return Number.isFinite(a) ? halfAway(a) : a;
      case 'sqrt':
        return exist(a < 0 ? NaN : Math.sqrt(a), live);
      case 'log':
        return exist(Math.log(a), live);
      case 'log2':
        return exist(Math.log2(a), live);
      case 'log10':
        return exist(Math.log10(a), live);
      case 'exp':
        return Math.exp(a);
      default:
        return Math.abs(a);
    }
  };

  const atom = (live: boolean): number => {
    measured = false;
    if (take('(')) {
      const value = choice(live);
      if (!take(')')) refuse();
      measured = false;
      return value;
    }
    const c = text[at];
    if (isDigit(c) || c === '$' || (c === '.' && isDigit(text[at + 1]))) return numeral();
    const word = wordAt(at);
    if (word === '') return refuse();
    at += word.length;
    if (functions.includes(word)) {
      const value = call(word, live);
      measured = false;
      return value;
    }
    if (reserved.includes(word) || comes('(')) refuse();
    return exist(names.get(word) ?? NaN, live);
  };

  const raised = (live: boolean): number => {
    blank();
    const base = atom(live);
    const unfit = measured;
    if (!take('^')) return base;
    if (unfit) refuse();
    const exponent = negative(live);
    measured = false;
    return exist(base ** exponent, live);
  };

  const negative = (live: boolean): number => {
    blank();
    if (wordAt(at) === 'not') refuse();
    if (take('-') || take('−')) return -negative(live);
    return raised(live);
  };

  const product = (live: boolean): number => {
    let value = negative(live);
    for (;;) {
      if (take('*')) value = exist(value * negative(live), live);
      else if (take('/')) value = exist(value / negative(live), live);
      else return value;
    }
  };

  const sum = (live: boolean): number => {
    let value = product(live);
    for (;;) {
      if (take('+')) value = exist(value + product(live), live);
      else if (take('-') || take('−')) value = exist(value - product(live), live);
      else return value;
    }
  };

  const comparison = (live: boolean): number => {
    const value = sum(live);
    const sign = ['<=', '>=', '==', '!=', '<', '>'].find((candidate) => take(candidate));
    if (sign === undefined) return value;
    const other = sum(live);
    if (['<', '>', '==', '!='].some((next) => comes(next))) refuse();
    const holds: Record<string, boolean> = {
      '<': value < other,
      '<=': value <= other,
      '>': value > other,
      '>=': value >= other,
      '==': value === other,
      '!=': value !== other,
    };
    return holds[sign] ? 1 : 0;
  };

  const denial = (live: boolean): number => {
    if (!takeWord('not')) return comparison(live);
    return denial(live) === 0 ? 1 : 0;
  };

  const conjunction = (live: boolean): number => {
    let value = denial(live);
    while (takeWord('and')) {
      const needed = live && value !== 0;
      const other = denial(needed);
      value = value !== 0 && other !== 0 ? 1 : 0;
    }
    return value;
  };

  const disjunction = (live: boolean): number => {
    let value = conjunction(live);
    while (takeWord('or')) {
      const needed = live && value === 0;
      const other = conjunction(needed);
      value = value !== 0 || other !== 0 ? 1 : 0;
    }
    return value;
  };

  const choice = (live: boolean): number => {
    const condition = disjunction(live);
    if (!take('?')) return condition;
    const then = choice(live && condition !== 0);
    if (!take(':')) refuse();
    const otherwise = choice(live && condition === 0);
    return condition !== 0 ? then : otherwise;
  };

  // Twice: the first walk only reads, so that a text is refused also where a value is missing before the fault.
  const walk = (live: boolean): number => {
    at = 0;
    const value = choice(live);
    blank();
    if (at < text.length) refuse();
    return value;
  };
  if (text.length > 2000) return 'refused';
  try {
    walk(false);
    return walk(true);
  } catch (cause) {
    if (cause instanceof Refused) return 'refused';
    if (cause instanceof NoValue) return NaN;
    throw cause;
  }
};
