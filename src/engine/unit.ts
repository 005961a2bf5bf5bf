/**
 * Units are names with exponents and no hidden conversion: an hour and a second are different units.
 * Checked names add up in the unit check; labels (chips, tokens, sequences …) are shown and not checked.
 */
export const checkedNames = ['B', 'FLOP', 's', 'h', 'd', 'year', 'W', 'kW', 'USD'] as const;
export type CheckedName = (typeof checkedNames)[number];

/** Exponent of each checked name; a name that is absent has exponent 0. */
export type Dimension = Readonly<Partial<Record<CheckedName, number>>>;

export type Unit = {
  /** As shown: "USD/chip/h", "tok/s", "1". */
  readonly text: string;
  readonly dimension: Dimension;
};

export const dimensionless: Dimension = Object.freeze({});

/** Exponents closer than this are the same; roots of products leave rounding behind. */
const sameExponent = 1e-9;

const exponent = (dimension: Dimension, name: CheckedName): number => dimension[name] ?? 0;

const combine = (value: (name: CheckedName) => number): Dimension => {
  const result: Partial<Record<CheckedName, number>> = {};
  for (const name of checkedNames) {
    const power = value(name);
    if (Math.abs(power) > sameExponent) result[name] = power;
  }
  return result;
};

export const timesDimension = (a: Dimension, b: Dimension): Dimension => combine((name) => exponent(a, name) + exponent(b, name));
export const overDimension = (a: Dimension, b: Dimension): Dimension => combine((name) => exponent(a, name) - exponent(b, name));
export const dimensionToThe = (a: Dimension, power: number): Dimension => combine((name) => exponent(a, name) * power);

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  checkedNames.every((name) => Math.abs(exponent(a, name) - exponent(b, name)) <= sameExponent);

export const isDimensionless = (dimension: Dimension): boolean => sameDimension(dimension, dimensionless);

const order: readonly CheckedName[] = ['USD', 'FLOP', 'B', 'W', 'kW', 's', 'h', 'd', 'year'];

/** "USD·s/h", "1/d", "B^2"; "1" for a pure number. */
export const dimensionText = (dimension: Dimension): string => {
  const powered = (name: CheckedName, power: number): string => (power === 1 ? name : `${name}^${Number(power.toPrecision(6))}`);
  const above = order.filter((name) => exponent(dimension, name) > 0).map((name) => powered(name, exponent(dimension, name)));
  const below = order.filter((name) => exponent(dimension, name) < 0).map((name) => powered(name, -exponent(dimension, name)));
  return [above.length === 0 ? '1' : above.join('·'), ...below].join('/');
};

/** The unit of a row that has this dimension, without powers ("B/s/s"); "1" where there is no such unit. */
export const rowUnitText = (dimension: Dimension): string => {
  const times = (sign: 1 | -1): readonly CheckedName[] =>
    order.flatMap((name) => Array.from({ length: Math.max(0, sign * exponent(dimension, name)) }, () => name));
  const powers = order.map((name) => exponent(dimension, name));
  if (!powers.every((power) => Number.isInteger(power) && Math.abs(power) <= 9)) return '1';
  const above = times(1);
  return [above.length === 0 ? '1' : above.join('·'), ...times(-1)].join('/');
};

/** As in a sentence: a pure number is not "1". */
export const dimensionWords = (dimension: Dimension): string =>
  isDimensionless(dimension) ? 'a number without unit' : dimensionText(dimension);

/** Powers of a checked name with a prefix, and other ways to write one: not units of a row. */
const notARowUnit =
  /^(?:[kMGTPEZY]B|[KMGTPE]iB|bytes?|[kMGTPEZY]FLOPS?|FLOPS|[nµμu]s|ms|min|minutes?|sec|seconds?|hr|hours?|days?|years|[MG]W|\$|%)$/;

export type UnitReading = { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly message: string };

/** Reads the unit of a row ("USD/chip/h", "tok/s", "1"): names joined by "·" or "*", then names each after a "/". */
export const readUnit = (text: string): UnitReading => {
  const shown = text.trim();
  const refuse = (why: string): UnitReading => ({ ok: false, message: `"${shown}" is not a unit: ${why}` });
  if (shown.length > 60) return refuse('it is longer than 60 characters.');
  let dimension: Dimension = dimensionless;
  const parts = shown.split('/');
  for (const [place, part] of parts.entries()) {
    for (const factor of part.split(/[·*]/)) {
      const name = factor.trim();
      if (name === '1' && place === 0 && part === factor) continue;
      if (notARowUnit.test(name)) return refuse(`write the plain name (B, FLOP, s, h, d, year, W, kW, USD) instead of "${name}".`);
      if (!/^[A-Za-z][A-Za-z]*$/.test(name)) return refuse('it is made of names such as B, s, USD or tokens, joined by "/".');
      const own = name === 'kWh' ? { kW: 1, h: 1 } : { ...(isChecked(name) ? { [name]: 1 } : {}) };
      dimension = place === 0 ? timesDimension(dimension, own) : overDimension(dimension, own);
    }
  }
  return { ok: true, unit: { text: shown, dimension } };
};

const isChecked = (name: string): name is CheckedName => (checkedNames as readonly string[]).includes(name);

/** The unit of a declared quantity. Throws on a text that is not one. */
export const unit = (text: string): Unit => {
  const reading = readUnit(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.unit;
};
