import { describe, expect, it } from 'vitest';
import { evaluateDocument, readCell } from './evaluate-document';
import { medianOf, readRange } from './literal-range';
import { unit } from './unit';

const params = unit('params');

describe('a range', () => {
  it('is two ends and stands for its median: geometric where both are positive', () => {
    expect(readRange('100B to 400B', params)).toMatchObject({ ok: true, value: 2e11, range: { low: 1e11, high: 4e11 } });
    expect(readRange('50 to 70', params, true)).toMatchObject({ ok: true, value: 59 });
    expect(medianOf({ low: -1, high: 3 })).toBe(1);
    expect(medianOf({ low: 1e200, high: 1e220 })).toBeCloseTo(1e210, -197);
  });

  it('takes a unit of the second end for both, and refuses what is no interval', () => {
    expect(readCell('hbmBandwidth', '2 to 8 TB/s')).toMatchObject({
      ok: true,
      kind: 'number',
      value: 4e12,
      range: { low: 2e12, high: 8e12 },
    });
    expect(readCell('hbmBandwidth', '8 TB/s to 2 TB/s')).toMatchObject({
      ok: false,
      message: expect.stringContaining('smaller value first'),
    });
    expect(readCell('hbmBandwidth', '2 TB/s to 8 GB')).toMatchObject({ ok: false, message: expect.stringContaining('GB') });
    expect(readCell('hbmBandwidth', '-2 to 8 TB/s')).toMatchObject({ ok: false });
  });

  it('is a value of its row in a document', () => {
    const [scenario] = evaluateDocument({
      format: 'ridgebook/1',
      name: 'Test',
      scenarios: [{ name: 'Base', cells: { layers: '50 to 70', hbmBandwidth: '2 to 8 TB/s' } }],
    });
    expect(scenario?.values).toMatchObject({ layers: Math.sqrt(3_500), hbmBandwidth: 4e12 });
  });
});
