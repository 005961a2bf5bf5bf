/** Characters, one at a time. */
export const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
export const isLetter = (c: string | undefined): boolean => c !== undefined && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));

const blanks = ' \t\r\n\u00a0\u2009\u202f';
export const afterBlanks = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && blanks.includes(text[i] ?? '')) i += 1;
  return i;
};

const lettersAt = (text: string, from: number): string => {
  let i = from;
  while (isLetter(text[i]) || (text[i] !== undefined && 'µμ$%'.includes(text[i] ?? ''))) i += 1;
  return text.slice(from, i);
};

/** Decimal exponent and factor of each unit word; what carries a dimension may not be raised to a power without parentheses. */
const units = new Map<string, { ten: number; times: number; bare?: boolean; below?: boolean }>();
for (const [i, prefix] of ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'].entries()) {
  for (const name of ['B', 'FLOP', 'FLOPS']) units.set(prefix + name, { ten: 3 * i, times: 1 });
}
for (const [i, name] of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].entries()) units.set(name, { ten: 0, times: 2 ** (10 * (i + 1)) });
for (const name of [
  'byte',
  'bytes',
  's',
  'sec',
  'second',
  'seconds',
  'h',
  'hr',
  'hour',
  'hours',
  'd',
  'day',
  'days',
  'year',
  'years',
  'yr',
  'W',
  'kW',
  'kWh',
  'USD',
  '$',
])
  units.set(name, { ten: 0, times: 1 });
for (const name of ['min', 'minute', 'minutes']) units.set(name, { ten: 0, times: 60 });
for (const [name, ten] of [
  ['ms', -3],
  ['µs', -6],
  ['μs', -6],
  ['us', -6],
  ['ns', -9],

  ['MWh', 3],
] as const)
  units.set(name, { ten, times: 1 });
for (const name of ['tok', 'token', 'tokens', 'seq', 'param', 'params', 'chip', 'gpu', 'GPU'])
  units.set(name, { ten: 0, times: 1, bare: true });
for (const [i, prefix] of ['M', 'G', 'T', 'P', 'E', 'Z', 'Y'].entries()) units.set(`${prefix}W`, { ten: 3 * i + 6, times: 1 });
units.set('Mtok', { ten: 0, times: 1, bare: true, below: true });

const suffixes = new Map(Object.entries({ k: 3, K: 3, M: 6, B: 9, b: 9, T: 12, t: 12 }));

export type NaiveNumber = { readonly value: number; readonly end: number; readonly measured: boolean };

const digitsAt = (text: string, from: number): number => {
  let i = from;
  if (!isDigit(text[i])) return from;
  while (isDigit(text[i]) || (text[i] === '_' && isDigit(text[i - 1]) && isDigit(text[i + 1]))) i += 1;
  return i;
};
const unitAt = (text: string, from: number, below: boolean): { name: string; ten: number; times: number; bare: boolean } | undefined => {
  const name = lettersAt(text, from);
  const unit = units.get(name);
  const next = text[from + name.length];
  if (!unit || (unit.below && !below) || isLetter(next) || isDigit(next) || next === '_' || next === '(') return undefined;
  if (name === 'min' && text[afterBlanks(text, from + name.length)] === '(') return undefined;
  return { name, ten: unit.ten, times: unit.times, bare: unit.bare === true };
};

/** The number at a place, with its suffix and unit; undefined where the text there is none. */
export const naiveNumber = (text: string, at: number): NaiveNumber | undefined => {
  const money = text[at] === '$';
  let i = money ? afterBlanks(text, at + 1) : at;
  const begin = i;
  i = digitsAt(text, i);
  const whole = i > begin;
  if (text[i] === '.' && digitsAt(text, i + 1) > i + 1) i = digitsAt(text, i + 1);
  else if (!whole) return undefined;
  const mantissa = text.slice(begin, i).replaceAll('_', '');
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
  const run = lettersAt(text, i);
  if (run === '%') {
    if (money) return undefined;
    return { value: Number(`${mantissa}e${ten - 2}`), end: i + 1, measured: false };
  }
  const digitEnd = i;
  const power = suffixes.get(run);
  if (power !== undefined && !isDigit(text[i + run.length]) && text[i + run.length] !== '_') {
    ten += power;
    i += run.length;
  } else if (run !== '' && !unitAt(text, i, false)) return undefined;
  let times = 1;
  let measured = money;
  const before = i;
  const first = money ? undefined : unitAt(text, afterBlanks(text, i), false);
  if (first) {
    ten += first.ten;
    times *= first.times;
    measured ||= !first.bare;
    i = afterBlanks(text, i) + first.name.length;
  }
  let dividing = money || first !== undefined;
  while (dividing) {
    const slash = afterBlanks(text, i);
    const next = text[slash] === '/' ? unitAt(text, afterBlanks(text, slash + 1), true) : undefined;
    dividing = next !== undefined;
    if (!next) break;
    ten -= next.ten;
    times /= next.times;
    measured ||= !next.bare;
    i = afterBlanks(text, slash + 1) + next.name.length;
  }
  if (text[i] === '.' || text[i] === '_') return undefined;
  if (i === before && i === digitEnd && isDigit(text[i])) return undefined;
  const value = Number(`${mantissa}e${ten}`) * times;
  if (!Number.isFinite(value)) return undefined;
  return { value, end: i, measured };
};
