import { describe, expect, it } from 'vitest';
import type { TeamRowDocument } from './document';
import { idFor, namesOf, readRow } from './row-draft';

const twice: TeamRowDocument = { id: 'twice', label: 'Twice the step', unit: 's', formula: '2*stepTime' };
const read = (text: string, unit = 's', others: readonly TeamRowDocument[] = []) => readRow({ label: 'My row', unit, text }, others);

describe('a row that somebody types', () => {
  it('takes a formula with or without the sign, over built-in rows and other rows', () => {
    expect(read('= 2*stepTime')).toEqual({ ok: true, row: { id: 'myRow', label: 'My row', unit: 's', formula: '2*stepTime' } });
    expect(read('twice + stepTime', 's', [twice])).toMatchObject({ ok: true, row: { formula: 'twice + stepTime' } });
  });

  it('takes a value as a cell would, in the unit of the row', () => {
    expect(read('3 ms')).toMatchObject({ ok: true, row: { formula: '3 ms' } });
    expect(read('5')).toMatchObject({ ok: true, row: { formula: '5 s' } });
    expect(read('3,5 TB/s', 'B/s')).toMatchObject({ ok: true, row: { formula: '3500000000000 B/s' } });
    expect(read('40%', '')).toMatchObject({ ok: true, row: { unit: '1' } });
    expect(read('$2,50/h', 'USD/h')).toMatchObject({ ok: true, row: { formula: '2.5 USD/h' } });
  });

  it('has the unit that its formula works out to where none is given', () => {
    expect(read('= 2 * stepTime', '')).toMatchObject({ ok: true, row: { unit: 's' } });
    expect(read('= hbmBandwidth / twice', ' ', [twice])).toMatchObject({ ok: true, row: { unit: 'B/s/s' } });
    expect(read('3 ms', '')).toMatchObject({ ok: true, row: { unit: 's', formula: '3 ms' } });
    expect(read('= stepTime / twice', '', [twice])).toMatchObject({ ok: true, row: { unit: '1' } });
    expect(read('= sqrt(stepTime)', '')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Declared 1 but works out to s\^0.5/),
    });
    expect(read('= stepTime^1000000000', '')).toMatchObject({ ok: false });
    expect(read('= 2*stepTim', '')).toMatchObject({ ok: false, field: 'text' });
  });

  it.each([
    ['', 's', 'text', /Type a formula/],
    ['= 2*stepTim', 's', 'text', /did you mean stepTime/],
    ['= hbmCapacity', 's', 'text', /Declared s but works out to B/],
    ['= 2*', 's', 'text', /./],
    ['= myRow + 1 s', 's', 'text', /cannot rest on itself/],
    ['1', 'GB', 'unit', /"GB" is not a unit/],
  ] as const)('refuses %j in %s with a sentence', (text, unit, field, message) => {
    expect(read(text, unit)).toMatchObject({ ok: false, field, message: expect.stringMatching(message) });
  });

  it('places the fault in the text as typed', () => {
    expect(read('  =  2 * stepTim')).toMatchObject({ ok: false, at: 9 });
  });

  it('never has the id or the name of another row', () => {
    const named = (id: string, label = 'Mine') => readRow({ id, label, unit: 's', text: '1 s' }, [twice]);
    expect(named('stepTime')).toMatchObject({
      field: 'id',
      message: 'stepTime is the id of the built-in row "Step time"; choose another.',
    });
    expect(named('twice')).toMatchObject({ field: 'id', message: expect.stringMatching(/the row "Twice the step"/) });
    expect(named('GB')).toMatchObject({ field: 'id', message: expect.stringMatching(/is a unit/) });
    expect(named('toString')).toMatchObject({ field: 'id', message: expect.stringMatching(/reserved/) });
    expect(named('mine', ' twice THE step ')).toMatchObject({ field: 'label' });
    expect(named('mine', ' ')).toMatchObject({ field: 'label', message: 'Give the row a name.' });
  });

  it('gets an id from its name', () => {
    const free = () => false;
    expect(idFor('Cost of a user, per day', free)).toBe('costOfAUserPerDay');
    expect(idFor('3 nodes', free)).toBe('row3Nodes');
    expect(idFor('Second', free)).toBe('secondRow');
    expect(idFor('步骤', free)).toBe('row');
    expect(idFor('Step time', (id) => id === 'stepTime')).toBe('stepTime2');
    expect(idFor('x'.repeat(200), free).length).toBeLessThanOrEqual(64);
  });

  it('says which rows a text names', () => {
    expect(namesOf('= stepTime + twice')).toEqual(['stepTime', 'twice']);
    expect(namesOf('3 ms')).toEqual([]);
    expect(namesOf('stepTime', true)).toEqual(['stepTime']);
    expect(namesOf('= ((')).toEqual([]);
  });
});
