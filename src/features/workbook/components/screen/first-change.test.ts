import { describe, expect, it } from 'vitest';
import type { Change } from '../../change';
import { createWorkbookStore } from '../../store';
import type { WorkbookView } from '../../view';
import type { Outbox } from '../../outbox';
import { memoryOutbox } from '../../testing/memory-outbox';
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
let ids = 0;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function stage(outbox?: Outbox) {
  const asked: {
    readonly mutationId: string;
    readonly texts: readonly (string | null)[];
    readonly answer: (created: Created | Error) => void;
  }[] = [];
  const made: { readonly id: string; readonly rest: () => readonly Change[]; readonly forget: () => void }[] = [];
  const store = createWorkbookStore(view);
  const first = createFirstChange({
    store,
    newId: () => `id ${(ids += 1)}`,
    explain: () => 'no answer.',
    onCreated: (id, { rest, forget }) => made.push({ id, rest, forget }),
    isFinal: (error) => error instanceof Error && error.message === 'gone',
    outbox,
    create: (edits, mutationId) =>
      new Promise((resolve, reject) =>
        asked.push({
          mutationId,
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

  it('outlives a page that was closed before it got through, and is then sent as the same change', async () => {
    const outbox = memoryOutbox();
    const closed = stage(outbox);
    await closed.first.open();
    closed.first.save(edit('chips', '8'));
    closed.first.save(edit('batch', '64'));
    closed.asked[0]?.answer(new Error('offline'));
    await settle();
    const next = stage(outbox);
    next.first.save(edit('layers', '61'));
    expect([next.asked, next.first.unsaved()]).toEqual([[], true]);
    await next.first.open();
    expect(next.asked).toMatchObject([{ mutationId: closed.asked[0]?.mutationId, texts: ['8'] }]);
    next.asked[0]?.answer({ ok: true, workbookId: 'w' });
    await settle();
    expect(next.made[0]?.rest()).toEqual([edit('batch', '64'), edit('layers', '61')]);
    expect(outbox.size()).toBe(2);
    next.made[0]?.forget();
    expect(outbox.size()).toBe(0);
  });

  it('is given up where the template is gone for good, and what was typed stays in its cell', async () => {
    const outbox = memoryOutbox();
    const { store, first, asked } = stage(outbox);
    await first.open();
    first.save(edit('chips', '8'));
    asked[0]?.answer(new Error('gone'));
    await settle();
    expect([outbox.size(), first.unsaved(), store.notes('chips')]).toMatchObject([0, false, { Base: { kind: 'refused', text: '8' } }]);
  });
});
