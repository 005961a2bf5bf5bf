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
  whole: null,
  past: null,
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
