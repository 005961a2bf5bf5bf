import { describe, expect, test } from 'vitest';
import type { RowView } from '../../view';
import { completionsFor } from './completions';
import { namedRows, pieces, wordAt } from './formula-text';

const row = (id: string, label: string, unit: string): RowView => ({
  ...{ id, label, unit, group: 'Model', description: '', source: '', settable: true, cells: {} },
});
const rows = [row('stepTime', 'Step time', 'ms'), row('memoryTime', 'Memory time', 'ms'), row('hbmBandwidth', 'HBM bandwidth', 'TB/s')];
const exists = (id: string) => rows.some((one) => one.id === id);

describe('what is typed', () => {
  test('shows each row that it names in a hue of its own', () => {
    const named = namedRows('= stepTime + 2*memoryTime + stepTime + other', exists);
    expect([...named]).toEqual([
      ['stepTime', 'name-1'],
      ['memoryTime', 'name-2'],
    ]);
    expect(namedRows('stepTime', exists).size).toBe(0);
    const drawn = pieces('= stepTime + x', named, undefined);
    expect(drawn.map(({ text }) => text).join('')).toBe('= stepTime + x');
    expect(drawn.find(({ mark }) => mark !== undefined)).toEqual({ text: 'stepTime', mark: 'name-1' });
  });

  test('shows where the fault is: a word, a number, a sign, or the end', () => {
    const wrong = (text: string, at: number) =>
      pieces(text, new Map(), at)
        .filter((piece) => piece.wrong === true)
        .map((piece) => piece.text)
        .join('');
    expect(wrong('= 2*stepTim', 4)).toBe('stepTim');
    expect(wrong('= 3 + 12.5 +', 6)).toBe('12.5');
    expect(wrong('= (1', 4)).toBe('1');
    expect(wrong('= 1 & 2', 4)).toBe('&');
    expect(pieces('', new Map(), 3)).toEqual([]);
  });

  test('is completed where a row can be named, and where a unit can follow a number', () => {
    const at = (text: string) => wordAt(text, text.length);
    expect(at('= 2*ste')).toEqual({ start: 4, end: 7, text: 'ste', unit: false });
    expect(at('= stepTime/mem')).toEqual({ start: 11, end: 14, text: 'mem', unit: false });
    expect(at('3.35 T')).toEqual({ start: 5, end: 6, text: 'T', unit: true });
    expect(at('3.35 TB/')).toEqual({ start: 5, end: 8, text: 'TB/', unit: true });
    expect(at('ste')).toBeNull();
    expect(at('= 2*')).toBeNull();
    expect(wordAt('= stepTime', 6)).toEqual({ start: 2, end: 10, text: 'stepTime', unit: false });
  });

  test('finds rows by id and by name, and units that the row can be typed in', () => {
    const found = (text: string, of = rows[2] ?? row('', '', '')) =>
      completionsFor(wordAt(text, text.length), of, rows, text.startsWith('=')).map((one) => one.text);
    expect(found('= ste')).toEqual(['stepTime']);
    expect(found('= time')).toEqual(['stepTime', 'memoryTime']);
    expect(found('= band')).toEqual(['hbmBandwidth']);
    expect(found('= stepTime')).toEqual([]);
    expect(found('3 T')).toEqual(['TB/s']);
    expect(found('3 TB/')).toEqual(['TB/s']);
    expect(found('3 TB/s')).toEqual([]);
    expect(found('= 3 TF')).toContain('TFLOP');
    expect(found('3 T', row('x', 'X', ''))).toEqual([]);
  });
});
