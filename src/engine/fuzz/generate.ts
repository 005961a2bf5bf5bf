/** Random numbers that come out the same on every machine (mulberry32). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  of<T>(things: readonly [T, ...T[]]): T {
    return things[this.below(things.length)] ?? things[0];
  }
}

/** Names with values, and names that only objects know. */
export const knownNames = ['a', 'b', 'c', 'd', 'batch', 'stepTime', 'x1', 'layers'] as const;
export const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'process',
  'globalThis',
  'tripwire',
  'unknown',
] as const;

const numbers = [
  '0',
  '1',
  '2',
  '3.5',
  '10',
  '0.125',
  '.5',
  '1e3',
  '2.5e-3',
  '1_000',
  '40%',
  '200k',
  '671B',
  '1.5T',
  '3M',
  '5b',
  '100 ',
  '7E2',
  '80 GB',
  '2.5 TB/s',
  '64 KiB',
  '5 µs',
  '3 ms',
  '5 min',
  '2 h',
  '60 d',
  '0.7 kW',
  '$2.50',
  '$2.50/h',
  '$0.3/Mtok',
  '989 TFLOP/s',
  '3 kWh',
  '50M tok/s',
  '8 seq',
  '1 year',
  '12USD/h',
] as const;
const signs = [' + ', '-', ' - ', '*', ' * ', '/', ' / ', '^', ' < ', '<=', ' > ', '>=', ' == ', '!=', ' and ', ' or '] as const;
const calls = ['abs', 'sqrt', 'exp', 'log', 'log2', 'log10', 'floor', 'ceil', 'round'] as const;

/** A formula that is mostly well formed: pieces are joined without regard to how tightly signs hold. */
export const generate = (chance: Chance, depth = 4): string => {
  const part = (): string => generate(chance, depth - 1);
  const roll = depth <= 0 ? chance.below(5) : chance.below(21);
  if (roll < 2) return chance.of(numbers);
  if (roll < 4) return chance.of(knownNames);
  if (roll < 5) return chance.below(8) === 0 ? chance.of(hostileNames) : chance.of(numbers);
  if (roll < 12) return `${part()}${chance.of(signs)}${part()}`;
  if (roll < 14) return `(${part()})`;
  if (roll < 15) return `-${part()}`;
  if (roll < 16) return chance.below(3) === 0 ? `not ${part()}` : `(not ${part()})`;
  if (roll < 17) return `${part()} ? ${part()} : ${part()}`;
  if (roll < 18) return `${chance.of(calls)}(${part()})`;
  if (roll < 19) return `${chance.of(['min', 'max'])}(${part()}, ${part()}${chance.below(2) === 0 ? '' : `,${part()}`})`;
  if (roll < 20) return `max(${chance.below(2000)},${chance.of(['1', '35', '000', '125', '0005', '250.5'])})`;
  return `clamp(${part()}, ${part()}, ${part()})`;
};

const alphabet = ' \t()+-*/^<>=!?:,.$%_&|[]{}"\'`;\\#@~0123456789eEkMBTbtmsdhGWµ−×\u2009\u0000\u{1f600}abcxyz';
const snippets = [
  'and',
  'or',
  'not ',
  'min(',
  'min',
  'GB',
  ' TB/s',
  'e308',
  'e999',
  '1,000',
  '3,35',
  '__proto__',
  '.constructor',
  '()',
  '=>',
  '==',
  ' ? 1 : 2',
  '/h',
  '$',
  '%',
  '5m',
  '**',
  'NaN',
  'Infinity',
  '(((',
  '\n',
] as const;

/** Cuts, doubles, swaps and inserts at random places. */
export const mutate = (chance: Chance, text: string): string => {
  let result = text;
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const at = chance.below(result.length + 1);
    const end = at + chance.below(4);
    const kind = chance.below(6);
    const letter = [...alphabet][chance.below([...alphabet].length)] ?? ' ';
    if (kind === 0) result = result.slice(0, at) + result.slice(end);
    else if (kind === 1) result = result.slice(0, at) + letter + result.slice(at);
    else if (kind === 2) result = result.slice(0, at) + letter + result.slice(at + 1);
    else if (kind === 3) result = result.slice(0, end) + result.slice(at);
    else if (kind === 4) result = result.slice(0, at) + chance.of(snippets) + result.slice(at);
    else result = result.slice(0, at) + (result[at + 1] ?? '') + (result[at] ?? '') + result.slice(at + 2);
  }
  return result;
};
