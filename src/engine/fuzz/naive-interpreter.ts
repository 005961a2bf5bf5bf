/**
 * A second reading of the language, written from its description alone and sharing nothing with the engine: it walks the characters,
 * works out values as it reads, and keeps neither tokens nor a tree. Slow, and only for comparison.
 */
export type NaiveResult = 'refused' | number;

class Refused extends Error {}
class NoValue extends Error {}

const blanks = ' \t\r\n\u00a0\u2009\u202f';
const functions = ['min', 'max', 'abs', 'sqrt', 'exp', 'log', 'log2', 'log10', 'floor', 'ceil', 'round', 'clamp'];
const reserved = [...functions, 'and', 'or', 'not'];

/** Decimal exponent and factor of each unit word; what carries a dimension may not be raised to a power without parentheses. */
const units = new Map<string, { ten: number; times: number; bare?: boolean; below?: boolean }>();
for (const [i, prefix] of ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'].entries()) {
  for (const name of ['B', 'FLOP', 'FLOPS']) units.set(prefix + name, { ten: 3 * i, times: 1 });
}
for (const [i, name] of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].entries()) units.set(name, { ten: 0, times: 2 ** (10 * (i + 1)) });
for (const name of ['byte', 'bytes', 's', 'sec', 'second', 'seconds', 'h', 'hr', 'hour', 'hours', 'd', 'day', 'days', 'year', 'years', 'yr', 'W', 'kW', 'kWh', 'USD', '$'])
  units.set(name, { ten: 0, times: 1 });
for (const name of ['min', 'minute', 'minutes']) units.set(name, { ten: 0, times: 60 });
for (const [name, ten] of [['ms', -3], ['µs', -6], ['μs', -6], ['us', -6], ['ns', -9], ['MW', 6], ['GW', 9], ['MWh', 3]] as const) units.set(name, { ten, times: 1 });
for (const name of ['tok', 'token', 'tokens', 'seq', 'param', 'params', 'chip', 'gpu', 'GPU']) units.set(name, { ten: 0, times: 1, bare: true });
units.set('Mtok', { ten: 0, times: 1, bare: true, below: true });

const suffixes: Record<string, number> = Object.assign(Object.create(null), { k: 3, K: 3, M: 6, B: 9, b: 9, T: 12, t: 12 });

/** Value of a text with these names; NaN where the value does not exist, 'refused' where the text is no formula. */
export const naive = (text: string, names: ReadonlyMap<string, number>): NaiveResult => {
  let at = 0;
  const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
  const isLetter = (c: string | undefined): boolean => c !== undefined && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  const refuse = (): never => {
    throw new Refused();
  };
  const skip = (from: number): number => {
    let i = from;
    while (i < text.length && blanks.includes(text[i] ?? '')) i += 1;
    return i;
  };
  const blank = (): void => {
    at = skip(at);
  };
  const wordAt = (from: number): string => {
    let i = from;
    if (!isLetter(text[i]) && text[i] !== '_') return '';
    while (isLetter(text[i]) || isDigit(text[i]) || text[i] === '_') i += 1;
    return text.slice(from, i);
  };
  const lettersAt = (from: number): string => {
    let i = from;
    while (isLetter(text[i]) || (text[i] !== undefined && 'µμ$%'.includes(text[i] ?? ''))) i += 1;
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

  const digitsAt = (from: number): number => {
    let i = from;
    if (!isDigit(text[i])) return from;
    while (isDigit(text[i]) || (text[i] === '_' && isDigit(text[i - 1]) && isDigit(text[i + 1]))) i += 1;
    return i;
  };
  const unitAt = (from: number, below: boolean): { name: string; ten: number; times: number; bare: boolean } | undefined => {
    const name = lettersAt(from);
    const unit = units.get(name);
    const next = text[from + name.length];
    if (!unit || (unit.below && !below) || isLetter(next) || isDigit(next) || next === '_' || next === '(') return undefined;
    if (name === 'min' && text[skip(from + name.length)] === '(') return undefined;
    return { name, ten: unit.ten, times: unit.times, bare: unit.bare === true };
  };

  let measured = false;
  const number = (): number => {
    const money = text[at] === '$';
    let i = money ? skip(at + 1) : at;
    const begin = i;
    i = digitsAt(i);
    const whole = i > begin;
    if (text[i] === '.' && digitsAt(i + 1) > i + 1) i = digitsAt(i + 1);
    else if (!whole) refuse();
    let mantissa = text.slice(begin, i).replaceAll('_', '');
    let ten = 0;
    if (text[i] === 'e' || text[i] === 'E') {
      const sign = text[i + 1] === '+' || text[i + 1] === '-' ? 1 : 0;
      let end = i + 1 + sign;
      while (isDigit(text[end])) end += 1;
      if (end > i + 1 + sign) {
        ten = Number(text.slice(i + 1, end));
        i = end;
      }
    }
    const run = lettersAt(i);
    if (run === '%') {
      if (money) refuse();
      at = i + 1;
      return Number(`${mantissa}e${ten - 2}`);
    }
    const digitEnd = i;
    const power = suffixes[run];
    if (power !== undefined && !isDigit(text[i + run.length]) && text[i + run.length] !== '_') {
      ten += power;
      i += run.length;
    } else if (run !== '' && !unitAt(i, false)) refuse();
    let times = 1;
    measured = money;
    const before = i;
    const first = money ? undefined : unitAt(skip(i), false);
    if (first) {
      ten += first.ten;
      times *= first.times;
      measured ||= !first.bare;
      i = skip(i) + first.name.length;
    }
    let dividing = money || first !== undefined;
    while (dividing) {
      const slash = skip(i);
      const next = text[slash] === '/' ? unitAt(skip(slash + 1), true) : undefined;
      dividing = next !== undefined;
      if (!next) break;
      ten -= next.ten;
      times /= next.times;
      measured ||= !next.bare;
      i = skip(slash + 1) + next.name.length;
    }
    if (text[i] === '.' || text[i] === '_') refuse();
    if (i === before && i === digitEnd && isDigit(text[i])) refuse();
    at = i;
    const value = Number(`${mantissa}e${ten}`) * times;
    if (!Number.isFinite(value)) refuse();
    mantissa = '';
    return value;
  };

  const grouped = (comma: number): boolean => {
    let begin = comma;
    while (isDigit(text[begin - 1])) begin -= 1;
    const before = text[begin - 1];
    const length = comma - begin;
    if (length < 1 || length > 3 || isLetter(before) || before === '_' || before === '.') return false;
    return isDigit(text[comma + 1]) && isDigit(text[comma + 2]) && isDigit(text[comma + 3]) && !isDigit(text[comma + 4]) && text[comma + 4] !== '.';
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
    if (isDigit(c) || c === '$' || (c === '.' && isDigit(text[at + 1]))) return number();
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
