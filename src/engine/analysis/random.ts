/** Numbers that look random and are the same for the same seed on every machine: integer arithmetic, no state of the process. */

const golden = 0x9e3779b9;

/** A 32-bit hash that spreads the bits of both words. */
const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ golden, 0x85ebca6b) ^ Math.imul(b + golden, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** A stream's own seed, from the seed of the whole and a name. */
export const streamOf = (seed: number, name: string): number => {
  let h = mix(seed >>> 0, Math.floor(seed / 2 ** 32));
  for (const letter of name) h = mix(h, letter.codePointAt(0) ?? 0);
  return h;
};

/** A generator of numbers above 0 and below 1 (sfc32: 128 bits of state). */
export const generator = (stream: number): (() => number) => {
  let [a, b, c, d] = [mix(stream, 1) | 0, mix(stream, 2) | 0, mix(stream, 3) | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  return () => (next() + 0.5) / 2 ** 32;
};

/** 0 … count-1 in an order drawn by `next`. */
export const shuffled = (count: number, next: () => number): number[] => {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const [one, two] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = two;
    order[j] = one;
  }
  return order;
};
