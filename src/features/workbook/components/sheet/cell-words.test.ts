import { describe, expect, it } from 'vitest';
import { description, editText, hover, prompt, shown } from './cell-words';
import { cellFixture, rowFixture } from './view-fixture';

const row = rowFixture('chipHourPrice', {}, { label: 'Price per chip-hour', unit: 'USD/chip/h', group: 'Prices' });
const overridden = cellFixture('3', { state: 'overridden', text: '$3/h', full: '3 USD/chip/h', inherited: '2.5', version: 2 });

describe('what a cell shows', () => {
  it('brings its own unit only where it has one', () => {
    expect(shown(cellFixture('14.4'), undefined, '')).toBe('14.4');
    expect(shown(cellFixture('14.4', { unit: 'µs' }), undefined, '')).toBe('14.4 µs');
  });

  it('shows at once what was typed', () => {
    expect(shown(overridden, { kind: 'pending', text: '4' }, '')).toBe('4');
    expect(shown(overridden, { kind: 'pending', text: null }, '')).toBe('2.5');
  });

  it('asks for what is missing in the words of its group', () => {
    expect(prompt({ group: 'Hardware', unit: 'B/s' }, { traffic: 'Chat' })).toBe('choose hardware');
    expect(prompt({ group: 'Hardware', unit: 'B/s' }, { hardware: 'H100' })).toBe('type a value');
    expect(prompt({ group: 'Hardware', unit: 'USD' }, {})).toBe('type a price');
  });
});

describe('what a cell says', () => {
  it('names the base of an override, aloud and on hover', () => {
    expect(description(row, overridden, undefined)).toBe('overridden, base 2.5 USD/chip/h');
    expect(hover(row, overridden, true)).toBe('3 USD/chip/h\nTyped: $3/h\nBase: 2.5 USD/chip/h\nDelete goes back.');
  });

  it('warns beside the value, aloud and on hover, and says how far it may be off', () => {
    const far = cellFixture('14.4', { full: '0.0144 s', caution: 'Far from the measured points.', accuracy: 'Times are ±13.5 %.' });
    expect(description(row, far, undefined)).toBe('warning: Far from the measured points.');
    expect(hover(row, far, true)).toBe('0.0144 s\nFar from the measured points.\nTimes are ±13.5 %.');
    expect(description(row, { ...overridden, caution: 'Far.' }, undefined)).toBe('overridden, base 2.5 USD/chip/h, warning: Far.');
  });

  it('says nothing beside a plain value', () => {
    expect(description(row, cellFixture('2'), undefined)).toBe('');
  });

  it('says why a text was not accepted', () => {
    expect(description(row, overridden, { kind: 'refused', text: 'x', message: 'Not a price.' })).toBe('not accepted: Not a price.');
  });
});

it('edits what was typed, else the full figure', () => {
  expect(editText(overridden)).toBe('$3/h');
  expect(editText(cellFixture('14.4', { full: '0.0144 s' }))).toBe('0.0144 s');
  expect(editText(cellFixture('—', { state: 'unset' }))).toBe('');
});
