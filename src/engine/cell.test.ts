import { describe, expect, it } from 'vitest';
import { readCell } from './cell';

describe('a typed cell', () => {
  it.each([
    ['hbmBandwidth', '3.35 TB/s', 3.35e12],
    ['totalParams', '671B', 671e9],
    ['cachedInputShare', '40%', 0.4],
    ['chipHourPrice', '$2.50/h', 2.5],
    ['contextLength', '200k', 200_000],
    ['hbmCapacity', '80 GB', 80e9],
    ['trainInterval', '20 ms', 0.02],
    ['retentionShortCheapestTier', 'Flash', 2],
  ])('of %s reads %s', (id, text, value) => {
    expect(readCell(id, text)).toMatchObject({ ok: true, kind: 'number', value });
  });

  it('says what a formula means, in the labels of the rows', () => {
    const rows = [{ id: 'reserve', label: 'Our reserve', unit: '1', formula: '0.2' }];
    expect(readCell('batch', '= 2 * criticalBatch * (1 - reserve)', rows)).toEqual({
      ok: true,
      kind: 'expression',
      understood: '2 * Critical batch * (1 - Our reserve)',
    });
  });

  it.each([
    ['batch', '= 2 *', 'The formula ends where a value is expected.', 5],
    ['trainInterval', '= hbmCapacity / chipPower', 'Declared s but works out to B/W.', 2],
    ['batch', '= criticalBach', 'criticalBatch', 2],
    ['batch', '-3', 'batch is -3; it must be above 0.', undefined],
    ['cachedInputShare', '140%', 'cachedInputShare is 1.4; it must be between 0 and 1.', undefined],
    ['contextLength', '3 GB', 'This row is in tokens, not in GB', 2],
    ['hbmCapacity', '= 80B', '80B is 80 billion; for 80 bytes write 80 B, for 80 billion bytes write 80 GB.', 2],
    ['secondsPerHour', '3601', 'secondsPerHour is a constant', undefined],
    ['nothing', '1', 'There is no row "nothing"', undefined],
    ['retentionShortCheapestTier', 'tape', 'is one of hbm, ddr, flash, disk, recompute, not "tape".', undefined],
    ['batch', '= retentionShortCheapestTier', 'retentionShortCheapestTier', 2],
  ])('of %s refuses %s', (id, text, message, at) => {
    const reading = readCell(id, text);
    expect(reading.ok).toBe(false);
    expect(reading).toHaveProperty('message');
    if (!reading.ok) expect(reading.message).toContain(message);
    if (at !== undefined) expect(reading).toHaveProperty('at', at);
  });
});
