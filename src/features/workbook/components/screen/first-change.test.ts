import { describe, expect, it } from 'vitest';
import type { Change } from '../../change';
import { createWorkbookStore } from '../../store';
import type { WorkbookView } from '../../view';
import { createFirstChange } from './first-change';
import type { Created } from './first-change';

const view: WorkbookView = {
  id: 't',
  name: 'Template',
  revision: 0,
  engineVersion: '0.1.0',
  scenarios: [],
  rows: [],
  charts: {
    pools: { unit: '', caption: '', data: [] },
    tiers: { unit: '', caption: '', data: [] },
    stepTime: { unit: '', caption: '', series: [] },
  },
};
const edit = (quantityId: string, text: string): Change => ({ kind: 'cells', edits: [{ scenarioId: 'Base', quantityId, text }] });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function stage() {
  const asked: { readonly texts: readonly (string | null)[]; readonly answer: (created: Created | Error) => void }[] = [];
  const made: { readonly id: string; readonly rest: () => readonly Change[] }[] = [];
  const store = createWorkbookStore(view);
  const first = createFirstChange({
    store,
    newId: () => 'id',
    explain: () => 'no answer.',
    onCreated: (id, rest) => made.push({ id, rest }),
    create: (edits) =>
      new Promise((resolve, reject) =>
        asked.push({
          texts: edits.map(({ text }) => text),
          answer: (created) => (created instanceof Error ? reject(created) : resolve(created)),
        }),
      ),
  });
  return { store, first, asked, made };
}

describe('the first change of a template', () => {
  it('goes on with the second edit when the first is refused', async () => {
    const { store, first, asked, made } = stage();
    first.save(edit('chips', 'eight'));
    first.save(edit('batch', '64'));
    asked[0]?.answer({ ok: false, refusals: [{ scenario: 'Base', quantityId: 'chips', message: 'That is no number.' }] });
    await settle();
    expect(asked.map(({ texts }) => texts)).toEqual([['eight'], ['64']]);
    expect(store.allNotes().map(({ rowId, note }) => [rowId, note.kind])).toEqual([
      ['chips', 'refused'],
      ['batch', 'pending'],
    ]);
    asked[1]?.answer({ ok: true, workbookId: 'w' });
    await settle();
    expect(made.map(({ id }) => id)).toEqual(['w']);
  });

  it('hands on what was typed while the workbook was made', async () => {
    const { first, asked, made } = stage();
    first.save(edit('chips', '8'));
    first.save(edit('batch', '64'));
    asked[0]?.answer({ ok: true, workbookId: 'w' });
    await settle();
    expect(made[0]?.rest()).toEqual([edit('batch', '64')]);
  });

  it('keeps the change and asks again after an answer that did not come', async () => {
    const { store, first, asked } = stage();
    first.save(edit('chips', '8'));
    asked[0]?.answer(new Error('offline'));
    await settle();
    expect(store.saving()).toMatchObject({ state: 'failed', reason: 'no answer.' });
    expect(first.unsaved()).toBe(true);
    first.retry();
    expect(asked).toHaveLength(2);
  });
});
