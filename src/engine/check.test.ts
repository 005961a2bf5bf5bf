import { describe, expect, it } from 'vitest';
import { check, checkAgainst } from './check';
import { parse } from './parse';
import { quantities, quantityById } from './registry';
import { dimensionText, unit } from './unit';

const formula = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.node;
};
const against = (text: string, declared: string): string | undefined => checkAgainst(formula(text), unit(declared), quantityById)?.message;
const found = (text: string): string => {
  const checked = check(formula(text), quantityById);
  return checked.ok ? (checked.dimension === null ? 'zero' : dimensionText(checked.dimension)) : checked.fault.message;
};

describe('the unit of a formula', () => {
  it.each([
    ['hbmCapacity / hbmBandwidth', 's'],
    ['chipPower * 1 h', 'W·h'],
    ['sqrt(hbmCapacity * hbmCapacity)', 'B'],
    ['hbmCapacity^2 / hbmCapacity^(1 + 1)', '1'],
    ['batch > 3 ? stepTime : 0', 's'],
    ['max(0, stepTime)', 's'],
    ['clamp(stepTime, 0, 1 s)', 's'],
    ['stepTime <= 3 ms', '1'],
    ['round(hbmCapacity)', 'B'],
    ['log(hbmCapacity / 1 GB)', '1'],
    ['2^(stepTime / 1 s)', '1'],
    ['peakFlops16 * (0/0)', 'FLOP/s'],
    ['0 * 1 s', 's'],
    ['0', 'zero'],
    ['-0', 'zero'],
    ['3 kWh', 'kW·h'],
    ['671B * weightBytesPerParam', 'B'],
    ['not (stepTime > 1 s) and chips', '1'],
  ])('%s', (text, wanted) => expect(found(text)).toBe(wanted));

  it.each([
    ['hbmCapacity + chipPower', 'B and W cannot be added; bring both to one unit.'],
    ['hbmCapacity - 1', 'B and a number without unit cannot be subtracted; bring both to one unit.'],
    ['stepTime > 1 h', 's and h cannot be compared; bring both to one unit.'],
    ['min(stepTime, hbmCapacity)', 's and B cannot be compared; bring both to one unit.'],
    ['batch ? stepTime : chips', 's and a number without unit cannot be the two sides of a choice; bring both to one unit.'],
    ['exp(stepTime)', 'The value of exp must be a number without unit, not s; divide by a quantity of that unit.'],
    ['hbmCapacity^chips', 'B can only be raised to a plain number, as in ^2, or else its unit would change.'],
    ['2^stepTime', 'An exponent must be a number without unit, not s; divide by a quantity of that unit.'],
    ['stepTime ? 1 : 2', 'A condition must be a number without unit, not s; divide by a quantity of that unit.'],
    ['stepTime and 1', 'What and joins must be a number without unit, not s; divide by a quantity of that unit.'],
    ['not stepTime', 'What not denies must be a number without unit, not s; divide by a quantity of that unit.'],
    ['criticalBtach * 2', 'There is no row "criticalBtach"; did you mean criticalBatch?'],
    ['1 + s', 's is a unit: write it after a number, as in 1 s.'],
    ['__proto__', 'There is no row "__proto__". Use the id of a row.'],
    ['toString + 1', 'There is no row "toString". Use the id of a row.'],
  ])('%s', (text, wanted) => expect(found(text)).toBe(wanted));
});

describe('a formula in a row of a unit', () => {
  it('names both units', () => {
    expect(against('hbmCapacity / chipPower', 's')).toMatch(/^Declared s but works out to B\/W\. /);
    expect(against('replicaHourPrice * stepTime', 'USD/Mtok')).toMatch(/^Declared USD\/Mtok but works out to USD·s\/h\. .*secondsPerHour/);
  });

  it('names both readings of 80B in a row of bytes', () =>
    expect(against('80B', 'B')).toBe(
      'Declared B but works out to a number without unit. 80B is 80 billion; for 80 bytes write 80 B, for 80 billion bytes write 80 GB.',
    ));

  it('says how to type a plain number', () => expect(against('5', 's')).toContain('Write 5 s, or 5 without the = sign.'));

  it('accepts a zero in any row', () => expect(against('0', 'USD/h')).toBeUndefined());

  it('places the fault', () => {
    const node = formula('1 + (hbmCapacity + chipPower) / 1 B');
    expect(checkAgainst(node, unit('1'), quantityById)).toMatchObject({ at: 4, end: 29 });
  });
});

describe('mutations of every declared formula', () => {
  const declared = quantities.filter((quantity) => quantity.kind === 'derived');

  it('are at least 150', () => expect(declared.length).toBeGreaterThanOrEqual(150));

  it.each(['1 s', '1 B', '1 USD'])('multiplied by %s are refused', (factor) => {
    const accepted = declared.filter(
      ({ formula: text, unit: own }) => !checkAgainst(formula(`(${text().text}) * ${factor}`), own, quantityById),
    );
    expect(accepted.map(({ id }) => id)).toEqual([]);
  });

  it('are accepted as they stand', () => {
    const refused = declared.filter(({ formula: text, unit: own }) => checkAgainst(formula(text().text), own, quantityById));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});
