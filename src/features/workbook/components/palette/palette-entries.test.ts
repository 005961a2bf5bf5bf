import { describe, expect, it } from 'vitest';
import { actions } from '../../actions';
import type { ActionContext } from '../../actions';
import { createExplaining } from '../../explaining';
import { createWorkbookStore } from '../../store';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { allShown } from '../bar/view-options';
import { createGridFocus } from '../sheet/grid-focus';
import { matchesShortcut, moveKeys } from '../sheet/keys';
import { viewFixture } from '../sheet/view-fixture';
import { createPast } from '../../past';
import { headerRow } from '../sheet/place';
import { paletteEntries } from './palette-entries';

const view = viewFixture();
const nothing = () => undefined;
const context = (more: Partial<ActionContext> = {}): ActionContext => ({
  store: createWorkbookStore(view),
  focus: createGridFocus({ row: 'chips', column: 'a' }),
  editable: true,
  typeable: true,
  trying: null,
  talking: null,
  saveTried: null,
  suggest: null,
  whole: null,
  past: null,
  visit: null,
  save: nothing,
  openColumn: nothing,
  explaining: createExplaining(() => Promise.reject(new Error('not asked'))),
  control: { options: () => allShown, change: nothing, open: nothing },
  rowForm: createRowForm(),
  marks: createMarks(),
  place: { row: 'chips', column: 'a' },
  edit: nothing,
  ...more,
});
const labels = (text: string, of = context()) => paletteEntries(text, actions, of, view.rows).map(({ label }) => label);

describe('the palette', () => {
  it('has all that a person can do with a workbook of their own', () => {
    const whole = { share: nothing, nameVersion: nothing, duplicate: nothing, move: nothing, remove: nothing };
    const past = createPast(
      () => Promise.reject(new Error('not asked')),
      nothing,
      () => '',
    );
    const own = { whole, visit: nothing, past };
    expect(labels('', context(own))).toEqual(
      expect.arrayContaining([
        ...['Rename workbook', 'Share workbook', 'Name this version', 'Show a version as a column', 'Show history'],
        ...['All charts', 'Compare scenarios', 'Analyse', 'Show reviews', 'Fit to own serving points'],
        ...['Duplicate workbook', 'Move workbook to another team', 'Delete workbook', 'Add scenario', 'Undo', 'Redo'],
      ]),
    );
    const head = { row: headerRow, column: 'a' };
    expect(labels('', context({ ...own, place: head }))).toEqual(
      expect.arrayContaining([
        ...['Rename scenario', 'Write a note', 'Choose base', 'Choose hardware preset', 'Move scenario right'],
        ...['New scenario from this', 'Duplicate', 'Delete scenario'],
      ]),
    );
    expect(labels('', context({ place: head })).some((label) => /workbook|version/i.test(label) && label !== 'Rename workbook')).toBe(
      false,
    );
  });

  it('offers every command that can be run here, and rows once something is typed', () => {
    expect(labels('')).toEqual(expect.arrayContaining(['Edit cell', 'Rename scenario', 'Choose base', 'Rename workbook', 'Compact rows']));
    expect(labels('').some((label) => label.startsWith('Go to row'))).toBe(false);
    expect(labels('go to row step')).toEqual(['Go to row Step time']);
  });

  it('offers a reader nothing that changes the workbook', () => {
    const read = labels('', context({ editable: false, typeable: false }));
    expect(read).toEqual(expect.arrayContaining(['Find a row', 'Charts', 'Explain']));
    for (const label of ['Edit cell', 'Rename scenario', 'Choose base', 'Delete scenario', 'Add scenario', 'Paste', 'Undo'])
      expect(read).not.toContain(label);
  });

  it('finds nothing where nothing is called that', () => expect(labels('zebra')).toEqual([]));
});

describe('the actions', () => {
  it('have ids and keys of their own within the places where they are heard', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keysOf = (view: boolean) => actions.filter(({ scope }) => (scope === 'view') === view).flatMap(({ shortcuts }) => shortcuts);
    expect(keysOf(true).filter((key, i, all) => all.indexOf(key) !== i || keysOf(false).includes(key))).toEqual([]);
    const keys = [...keysOf(true), ...keysOf(false)];
    const moves = new Set(moveKeys.flatMap(([names]) => names).filter((key) => key !== 'Escape' && key !== 'Enter' && key !== 'Shift'));
    expect(keys.filter((key) => moves.has(key))).toEqual([]);
  });

  it('answer to a sign with Shift, where the keyboard has it there', () => {
    const key = { key: '?', ctrlKey: false, metaKey: false, altKey: false };
    expect([matchesShortcut('?', { ...key, shiftKey: true }), matchesShortcut('?', { ...key, shiftKey: false })]).toEqual([true, true]);
    expect(matchesShortcut('mod+k', { ...key, key: 'k', ctrlKey: true, shiftKey: true })).toBe(false);
  });
});
