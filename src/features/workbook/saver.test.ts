import { describe, expect, it } from 'vitest';
import type { Change } from './change';
import { createSaver } from './saver';
import type { Outcome } from './transport';
import { createWorkbookStore } from './store';
import type { CellView, ScenarioView, WorkbookPatch, WorkbookView } from './view';

const cell = (version: number, text?: string): CellView => ({
  state: 'plain',
  display: text ?? '1',
  version,
  ...(text === undefined ? {} : { text }),
});
const scenario: ScenarioView = {
  id: 'a',
  name: 'Base',
  note: '',
  baseId: null,
  version: 1,
  presets: {},
  presetLabels: {},
  regime: 'unknown',
  warnings: [],
};
const view: WorkbookView = {
  id: 'w',
  name: 'Plan',
  revision: 1,
  engineVersion: '0.1.0',
  scenarios: [scenario],
  rows: [{ id: 'x', label: 'x', group: 'Hardware', unit: '', description: '', source: '', settable: true, cells: { a: cell(4) } }],
  charts: {
    pools: { unit: '', caption: '', data: [] },
    tiers: { unit: '', caption: '', data: [] },
    stepTime: { unit: '', caption: '', series: [] },
  },
};

const edit = (text: string): Change => ({ kind: 'cells', edits: [{ scenarioId: 'a', quantityId: 'x', text }] });
const patch = (revision: number, version: number, text: string): WorkbookPatch => ({
  from: revision - 1,
  revision,
  cells: [['x', ['a'], cell(version, text)]],
});
const conflict: Outcome = {
  ok: false,
  reason: 'conflict',
  conflicts: [{ scenarioId: 'a', quantityId: 'x', mine: '2', theirs: '9', base: '1', version: 5, by: 'Ann' }],
};

/** A server that answers one request at a time, when told to. */
function stage(changes: WorkbookPatch | null = null) {
  const sent: { readonly over: number | string | undefined; readonly answer: (outcome: Outcome | Error) => void }[] = [];
  const asked: (() => void)[] = [];
  const store = createWorkbookStore(view);
  const rows: string[] = [];
  const saver = createSaver({
    store,
    onRowRefused: (change, { message }) => rows.push(`${change.do}: ${message}`),
    newId: () => `m${sent.length}`,
    explain: (error) => (error instanceof Error && error.message === 'gone' ? 'There is nothing here.' : 'no answer.'),
    isFinal: (error) => error instanceof Error && error.message === 'gone',
    transport: {
      changes: () => new Promise((resolve) => asked.push(() => resolve(changes))),
      send: (change) =>
        new Promise((resolve, reject) =>
          sent.push({
            over: change.kind === 'cells' ? change.edits[0]?.over : 'over' in change ? change.over : undefined,
            answer: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)),
          }),
        ),
    },
  });
  return { store, saver, sent, asked, rows };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the saver', () => {
  it('bases an edit on the version that was on the screen, not on what arrived while it waited', async () => {
    const { saver, sent, asked } = stage(patch(2, 5, '9'));
    void saver.catchUp();
    saver.save(edit('2'));
    asked[0]?.();
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([4]);
  });

  it('bases a second edit of the cell on the version that the first makes', async () => {
    const { saver, sent } = stage();
    saver.save(edit('2'));
    saver.save(edit('3'));
    sent[0]?.answer({ ok: true, patch: patch(2, 5, '2') });
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([4, 5]);
  });

  it('asks no second time what is refused for ever, keeps the text in its cell and goes on', async () => {
    const { saver, sent, store } = stage();
    saver.save(edit('2'));
    saver.save({ kind: 'add', name: 'Next', baseId: null });
    sent[0]?.answer(new Error('gone'));
    await settle();
    expect(sent).toHaveLength(2);
    expect(store.allNotes().map(({ note }) => note)).toEqual([
      { kind: 'refused', text: '2', message: 'Not saved: There is nothing here.' },
    ]);
    sent[1]?.answer(new Error('gone'));
    await settle();
    expect(saver.unsaved()).toBe(false);
    expect(store.saving()).toEqual({ state: 'failed', reason: 'There is nothing here.', retry: null });
  });

  it('opens the form of a row again that the server will never take, with the reason', async () => {
    const { saver, sent, rows } = stage();
    saver.save({ kind: 'row', do: 'add', key: '2 * stepTime', label: 'Two steps', unit: 's', text: '2 * stepTime' });
    sent[0]?.answer(new Error('gone'));
    await settle();
    expect(rows).toEqual(['add: There is nothing here.']);
  });

  it('does not let a second edit pass over a conflict that stopped the first', async () => {
    const { saver, sent, asked, store } = stage(patch(2, 5, '9'));
    saver.save(edit('2'));
    saver.save(edit('3'));
    sent[0]?.answer(conflict);
    await settle();
    asked[0]?.();
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([4, 4]);
    expect(store.allNotes().map(({ note }) => note.kind)).toContain('conflict');
  });

  it('says why several cells were refused together, keeps none of them and reopens no editor', async () => {
    const { saver, sent, store } = stage();
    const edits = ['x', 'y'].map((quantityId) => ({ scenarioId: 'a', quantityId, text: '3 TB/s' }));
    saver.save({ kind: 'cells', edits, said: 'Pasted.' });
    expect(store.allNotes().map(({ note }) => note.kind)).toEqual(['pending', 'pending']);
    sent[0]?.answer({ ok: false, reason: 'refused', refusals: [{ scenarioId: 'a', quantityId: 'x', message: 'It is B/s.' }] });
    await settle();
    expect(store.notice()).toEqual({ text: 'x in Base: It is B/s. None of the 2 cells was changed.', tone: 'bad' });
    expect(store.allNotes()).toEqual([]);
  });

  it('offers to leave an undo out that met another’s value, after which nothing is left to choose in its cell', async () => {
    const { saver, sent, asked, store } = stage(patch(2, 5, '9'));
    saver.save({ kind: 'undo' });
    sent[0]?.answer({ ...conflict, step: 7 });
    await settle();
    asked[0]?.();
    await settle();
    const offered = store.notice()?.offer?.change;
    expect(offered).toMatchObject({ kind: 'skip', of: 'undo', step: 7 });
    expect(store.allNotes().map(({ note }) => note.kind)).toEqual(['conflict']);
    if (offered !== undefined) saver.save(offered);
    sent[1]?.answer({ ok: true, patch: { from: 2, revision: 3, cells: [] } });
    await settle();
    expect([store.allNotes(), store.notice()?.text]).toEqual([[], 'Left as it is. Undo goes on with the step before it.']);
  });

  it('says what a change has done only once it is saved', async () => {
    const { saver, sent, store } = stage();
    saver.save({ kind: 'cells', edits: [{ scenarioId: 'a', quantityId: 'x', text: '2' }], said: 'Pasted.' });
    expect(store.notice()).toBeNull();
    sent[0]?.answer({ ok: true, patch: patch(2, 5, '2') });
    await settle();
    expect(store.notice()).toEqual({ text: 'Pasted.', tone: 'plain' });
  });

  it('bases changes of a scenario and of the name on what was seen, own earlier ones counted, and steps back where one fails', async () => {
    const { saver, sent, asked, store } = stage({ ...patch(2, 4, '1'), scenarios: [{ ...scenario, name: 'Theirs', version: 2 }] });
    saver.save({ kind: 'rename', scenarioId: 'a', name: 'Mine' });
    saver.save({ kind: 'preset', scenarioId: 'a', preset: 'model', choice: null });
    saver.save({ kind: 'name', name: 'Second' });
    saver.save({ kind: 'name', name: 'Third' });
    const stale: Outcome = { ok: false, reason: 'other', message: 'Ann changed this scenario meanwhile.', stale: true };
    sent[0]?.answer(stale);
    await settle();
    asked[0]?.();
    await settle();
    expect(store.scenarios()[0]?.name).toBe('Theirs');
    sent[1]?.answer({ ok: false, reason: 'other', message: 'Still stale.' });
    await settle();
    sent[2]?.answer({ ok: false, reason: 'other', message: 'Refused.' });
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([1, 1, 'Plan', 'Plan']);
  });

  it('raises the version by one for each own change of a scenario that waits', async () => {
    const { saver, sent } = stage();
    saver.save({ kind: 'base', scenarioId: 'a', baseId: null, pinned: false });
    saver.save({ kind: 'rename', scenarioId: 'a', name: 'Mine' });
    sent[0]?.answer({ ok: true, patch: { from: 1, revision: 2, cells: [], scenarios: [{ ...scenario, version: 2 }] } });
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([1, 2]);
  });

  it('fetches what a patch for another revision cannot say, as when an answer was lost and the change sent again', async () => {
    const { saver, sent, asked, store } = stage(patch(2, 5, '2'));
    saver.save(edit('2'));
    sent[0]?.answer({ ok: true, patch: { from: 2, revision: 2, cells: [] } });
    await settle();
    asked[0]?.();
    await settle();
    expect(store.cell('x', 'a')).toMatchObject({ text: '2', version: 5 });
    expect(store.view().revision).toBe(2);
  });

  it('sets an edit typed while an undo is under way on the version that the undo makes', async () => {
    const { saver, sent } = stage();
    saver.save({ kind: 'undo' });
    saver.save(edit('2'));
    saver.save(edit('3'));
    const moved = { cells: [{ scenarioId: 'a', quantityId: 'x', from: 4, to: 5 }], scenarios: [] };
    sent[0]?.answer({ ok: true, patch: patch(2, 5, '1'), moved });
    await settle();
    sent[1]?.answer({ ok: true, patch: patch(3, 6, '2') });
    await settle();
    expect(sent.map(({ over }) => over)).toEqual([undefined, 5, 6]);
  });

  it('goes on saying what was refused while later changes are saved', async () => {
    const { saver, sent, store } = stage();
    saver.save({ kind: 'add', name: 'Base', baseId: null });
    saver.save(edit('2'));
    sent[0]?.answer({ ok: false, reason: 'other', message: 'The name is taken.' });
    await settle();
    sent[1]?.answer({ ok: true, patch: patch(2, 5, '2') });
    await settle();
    expect(store.saving()).toMatchObject({ state: 'failed', reason: 'The name is taken.' });
  });

  it('says saved only once the server has answered, and sends the same mutation again after a failure', async () => {
    const { saver, sent, store } = stage();
    saver.save(edit('2'));
    expect(store.saving().state).toBe('saving');
    sent[0]?.answer(new Error('offline'));
    await settle();
    expect(store.saving()).toMatchObject({ state: 'failed', reason: 'no answer.' });
    expect(saver.unsaved()).toBe(true);
    saver.retry();
    sent[1]?.answer({ ok: true, patch: patch(2, 5, '2') });
    await settle();
    expect(store.saving().state).toBe('saved');
    expect(saver.unsaved()).toBe(false);
  });
});
