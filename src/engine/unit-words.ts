import { checkedNames, dimensionless, dimensionToThe, timesDimension, type CheckedName, type Dimension } from './unit';

/**
 * A word that may follow a number. One of it is `factor · 10^power` in the names of `dimension`;
 * `label` is what it counts where it is not checked ("Mtok" counts a million "tok").
 */
export type UnitWord = {
  readonly power: number;
  readonly factor: number;
  readonly dimension: Dimension;
  readonly label?: string;
};

const words = new Map<string, UnitWord>();

const add = (names: string, dimension: Dimension, power = 0, factor = 1, label?: string): void => {
  for (const name of names.split(' ')) words.set(name, { power, factor, dimension, ...(label === undefined ? {} : { label }) });
};

const prefixes: readonly (readonly [string, number])[] = [
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
  ['Z', 21],
  ['Y', 24],
];

add('B byte bytes', { B: 1 });
add('FLOP', { FLOP: 1 });
add('FLOPS', { FLOP: 1, s: -1 });
for (const [prefix, power] of prefixes) {
  add(`${prefix}B`, { B: 1 }, power);
  add(`${prefix}FLOP`, { FLOP: 1 }, power);
  add(`${prefix}FLOPS`, { FLOP: 1, s: -1 }, power);
}
for (const [place, name] of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].entries()) add(name, { B: 1 }, 0, 1024 ** (place + 1));
add('s sec second seconds', { s: 1 });
add('ms', { s: 1 }, -3);
add('µs μs us', { s: 1 }, -6);
add('ns', { s: 1 }, -9);
add('min minute minutes', { s: 1 }, 0, 60);
add('h hr hour hours', { h: 1 });
add('d day days', { d: 1 });
add('year years yr', { year: 1 });
add('W', { W: 1 });
add('kW', { kW: 1 });
for (const [prefix, power] of prefixes) if (power > 3) add(`${prefix}W`, { W: 1 }, power);
add('kWh', { kW: 1, h: 1 });
add('MWh', { kW: 1, h: 1 }, 3);
add('USD $', { USD: 1 });

const counted: Readonly<Record<string, string>> = {
  tok: 'tok token tokens',
  chip: 'chip chips gpu gpus GPU GPUs',
  seq: 'seq seqs sequence sequences',
  param: 'param params parameter parameters',
  layer: 'layer layers',
  expert: 'expert experts',
  head: 'head heads',
  kernel: 'kernel kernels',
  replica: 'replica replicas',
  stage: 'stage stages',
  month: 'month months',
  user: 'user users',
  request: 'request requests',
  bit: 'bit bits',
  nat: 'nat nats',
};
for (const [label, names] of Object.entries(counted)) add(names, dimensionless, 0, 1, label);
add('Mtok', dimensionless, 6, 1, 'tok');

/** Every word that is one, for completing what is typed. */
export const unitNames: readonly string[] = [...words.keys()];

/** Undefined for a word that is no unit. Safe for any text, `constructor` included. */
export const unitWord = (word: string): UnitWord | undefined => words.get(word);

/** Labels that a formula may carry; the others are also ids of rows ("2 layers" would hide a missing sign). */
const labelsInFormulas = new Set(['tok', 'token', 'tokens', 'seq', 'param', 'params', 'chip', 'gpu', 'GPU']);
/** Words that fit after a "/" in a formula only: in front they would be a count that the sheet keeps in single tokens. */
const onlyBelow = new Set(['Mtok']);

export const formulaUnitWord = (word: string, below: boolean): UnitWord | undefined => {
  const found = words.get(word);
  if (!found) return undefined;
  if (found.label === undefined) return found;
  return labelsInFormulas.has(word) || (below && onlyBelow.has(word)) ? found : undefined;
};

/** A million tokens in front of a "/" means 1e6 of them; below a price it is the sheet's own way to count. */
export const isPriceLabel = (word: string): boolean => onlyBelow.has(word);

/** Words that no row may be called, because they would read as a unit after a number. */
export const isUnitName = (word: string): boolean => formulaUnitWord(word, true) !== undefined;

const physical: Readonly<Record<CheckedName, { readonly factor: number; readonly dimension: Dimension }>> = {
  B: { factor: 1, dimension: { B: 1 } },
  FLOP: { factor: 1, dimension: { FLOP: 1 } },
  s: { factor: 1, dimension: { s: 1 } },
  h: { factor: 3600, dimension: { s: 1 } },
  d: { factor: 86_400, dimension: { s: 1 } },
  year: { factor: 8766 * 3600, dimension: { s: 1 } },
  W: { factor: 1, dimension: { W: 1 } },
  kW: { factor: 1000, dimension: { W: 1 } },
  USD: { factor: 1, dimension: { USD: 1 } },
};

/** Hours, days and years as seconds, kilowatts as watts: how a typed number finds the unit of its row. */
export const inBaseUnits = (dimension: Dimension): { readonly factor: number; readonly dimension: Dimension } => {
  let factor = 1;
  let result: Dimension = dimensionless;
  for (const name of checkedNames) {
    const power = dimension[name] ?? 0;
    if (power === 0) continue;
    factor *= physical[name].factor ** power;
    result = timesDimension(result, dimensionToThe(physical[name].dimension, power));
  }
  return { factor, dimension: result };
};

export const suffixPower: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['B', 9],
  ['b', 9],
  ['T', 12],
  ['t', 12],
]);
