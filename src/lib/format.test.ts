import { describe, expect, it } from 'vitest';
import { figure, fullFigure, scaleFor } from './format';

describe('figure', () => {
  it.each([
    [0, '0'],
    [0.3125, '0.3125'],
    [14.4, '14.4'],
    [226.75, '226.8'],
    [5441.08, '5441'],
    [87072, '87\u2009072'],
    [-2.5, '\u22122.5'],
    [1.165e-5, '1.165e-5'],
    [0.0005, '0.0005'],
    [1, '1'],
    [100, '100'],
    [3.3e12, '3.3e12'],
    [1e12, '1e12'],
    [999.96, '1000'],
  ])('%s is written %s', (value, text) => expect(figure(value)).toBe(text));
});

describe('a row', () => {
  it('shares one prefix', () => {
    const row = scaleFor('s', [0.0144, 0.002]);
    expect(row.unit).toBe('ms');
    expect(row.show(0.0144)).toEqual({ text: '14.4' });
    expect(row.show(0.002)).toEqual({ text: '2' });
  });
  it('gives a value its own unit where the row prefix cannot be read', () => {
    const row = scaleFor('s', [0.0144, 0.0144, 86_400]);
    expect(row.show(86_400)).toEqual({ text: '86\u2009400', unit: 's' });
  });
  it('counts parameters by the field’s letters and bytes by SI', () => {
    expect(scaleFor('params', [671e9]).unit).toBe('B params');
    expect(scaleFor('B/s', [3.35e12]).unit).toBe('TB/s');
    expect(scaleFor('seq', [5441]).unit).toBe('seq');
  });
  it('shows a share in percent and a pure number bare', () => {
    expect(scaleFor('1', [0.4], true).show(0.4)).toEqual({ text: '40' });
    expect(scaleFor('1', [18.1]).unit).toBe('');
  });
  it('leaves units without prefixes alone', () => expect(scaleFor('USD/Mtok', [0.3125])).toMatchObject({ unit: 'USD/Mtok' }));
});

describe('full precision', () => {
  it('keeps every digit and the declared unit', () => {
    expect(fullFigure(0.014400000000000001, 's')).toBe('0.014400000000000001 s');
    expect(fullFigure(18.1, '1')).toBe('18.1');
  });
});
