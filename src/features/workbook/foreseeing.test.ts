import { describe, expect, it } from 'vitest';
import { templates } from '@/engine/templates/catalogue';
import { buildSheet, buildView } from './build-view';
import { diffView } from './diff-view';
import { createForeseeing } from './foreseeing';
import { type Answer, answering, type Question } from './foresight-messages';
import { createWorkbookStore, type Topic } from './store';
import { fromDocument, type StoredWorkbook } from './stored';
import type { WorkbookPatch } from './view';
import { type TriedText, withTried } from './with-tried';

const document = templates.find(({ id }) => id === 'deepseek-v3')?.document;
const first = fromDocument('w', document ?? { format: 'ridgebook/1', name: '', scenarios: [] });
const scenarioId = first.scenarios[0]?.id ?? '';
const edit = (text: string, quantityId = 'contextLength'): TriedText => ({ scenarioId, quantityId, text });

/** What the server makes of an edit: the cell in its next version, by somebody, at some time. */
function saved(stored: StoredWorkbook, cells: readonly TriedText[]): StoredWorkbook {
  const after = withTried(stored, cells);
  const scenarios = after.scenarios.map((scenario) => {
    const own = cells.filter((cell) => cell.scenarioId === scenario.id);
    const raised = own.map(({ quantityId, text }) => {
      const version = (stored.scenarios.find(({ id }) => id === scenario.id)?.cells[quantityId]?.version ?? 0) + 1;
      return [quantityId, { text, version, reason: '', by: 'Ann', at: '2026-11-27T10:00:00.000Z' }] as const;
    });
    return { ...scenario, cells: { ...scenario.cells, ...Object.fromEntries(raised) } };
  });
  return { ...after, revision: stored.revision + 1, scenarios };
}

/** A thread that answers when it is told to, and a server whose workbook can be another one. */
function stage() {
  const store = createWorkbookStore(buildView(first));
  let server = first;
  let reads = 0;
  const waiting: Question[] = [];
  const ends: string[] = [];
  let hear: (answer: Answer) => void = () => undefined;
  let fail: () => void = () => undefined;
  const answer = answering(
    (found) => hear(found),
    (work) => work(),
  );
  const foreseeing = createForeseeing({
    store,
    read: async () => {
      reads += 1;
      await Promise.resolve();
      return server;
    },
    start: (hears, failed) => {
      [hear, fail] = [hears, failed];
      return { ask: (question) => waiting.push(structuredClone(question)), end: () => ends.push('ended') };
    },
  });
  const pump = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) answer(next);
  };
  const apply = (after: StoredWorkbook): WorkbookPatch => {
    const patch = diffView(buildSheet(server).sheet, buildSheet(after).sheet);
    server = after;
    store.apply(patch);
    return patch;
  };
  const heard = (topics: readonly Topic[]) => {
    const told: Topic[] = [];
    for (const topic of topics) store.subscribe(topic, () => told.push(topic));
    return told;
  };
  const shown = (row = 'capacityBatch') => store.cell(row, scenarioId)?.display;
  const would = (cells: readonly TriedText[], row = 'capacityBatch') =>
    buildView(withTried(server, cells)).rows.find(({ id }) => id === row)?.cells[scenarioId]?.display;
  return {
    store,
    foreseeing,
    pump,
    apply,
    heard,
    shown,
    would,
    waiting,
    ends,
    fail: () => fail(),
    reads: () => reads,
    server: () => server,
  };
}

async function opened() {
  const staged = stage();
  staged.foreseeing.open();
  await staged.pump();
  return staged;
}

describe('what edits under way will change', () => {
  it('is shown before the server has answered, and stays without being drawn again when it comes true', async () => {
    const { store, foreseeing, pump, apply, heard, shown, would } = await opened();
    const before = shown();
    foreseeing.show([edit('20k')]);
    expect(shown()).toBe(before);
    await pump();
    expect(shown()).toBe(would([edit('20k')]));
    expect(shown()).not.toBe(before);
    expect(store.stored().rows.find(({ id }) => id === 'capacityBatch')?.cells[scenarioId]?.display).toBe(before);
    const told = heard(['values', 'scenarios', 'row:capacityBatch', 'row:contextLength']);
    apply(saved(first, [edit('20k')]));
    foreseeing.show([]);
    expect(told).toEqual(['values', 'row:contextLength']);
    expect(store.cell('contextLength', scenarioId)).toMatchObject({ by: 'Ann', text: '20k' });
    expect(store.view()).toBe(store.stored());
  });

  it('is taken back where the server refuses', async () => {
    const { store, foreseeing, pump, shown } = await opened();
    const before = shown();
    foreseeing.show([edit('20k')]);
    await pump();
    foreseeing.show([]);
    expect([shown(), store.view().rows]).toEqual([before, buildView(first).rows]);
  });

  it('is worked out for all edits that wait, on what the earlier ones have made', async () => {
    const { foreseeing, pump, apply, shown, would, server } = await opened();
    const [one, two] = [edit('20k'), edit('64', 'chips')];
    foreseeing.show([one]);
    foreseeing.show([one, two]);
    await pump();
    expect(shown()).toBe(would([one, two]));
    apply(saved(first, [one]));
    foreseeing.show([two]);
    expect(shown()).toBe(would([two]));
    await pump();
    expect(shown()).toBe(would([two]));
    apply(saved(server(), [two]));
    foreseeing.show([]);
    expect(shown()).toBe(would([]));
  });

  it('is asked again where another revision came in between', async () => {
    const { foreseeing, apply, pump, shown, would } = await opened();
    foreseeing.show([edit('20k')]);
    apply(saved(first, [edit('32', 'chips')]));
    await pump();
    await pump();
    expect(shown()).toBe(would([edit('20k')]));
  });

  it('waits until a changed scenario has been read', async () => {
    const { foreseeing, apply, pump, reads, shown, would, server } = await opened();
    expect(reads()).toBe(1);
    const others = server().scenarios.map((scenario, i) => (i === 0 ? { ...scenario, note: 'Another note', version: 2 } : scenario));
    apply({ ...server(), revision: 1, scenarios: others });
    foreseeing.show([edit('20k')]);
    await pump();
    await pump();
    expect(reads()).toBe(2);
    expect(shown()).toBe(would([edit('20k')]));
  });

  it('is left to the server where the thread has come to an end', async () => {
    const { foreseeing, pump, apply, shown, fail, ends, waiting, would } = await opened();
    const before = shown();
    fail();
    foreseeing.show([edit('20k')]);
    await pump();
    expect([shown(), ends, waiting]).toEqual([before, ['ended'], []]);
    apply(saved(first, [edit('20k')]));
    foreseeing.show([]);
    expect(shown()).toBe(would([]));
  });

  it('shows nothing new for a text that is no value', async () => {
    const { foreseeing, pump, shown } = await opened();
    const before = shown();
    foreseeing.show([edit('3 apples')]);
    await pump();
    expect(shown()).toBe(before);
  });
});

describe('charts of what is foreseen', () => {
  it('are those of the edit, and need not be asked for again when it comes true', async () => {
    const { store, foreseeing, pump, apply } = await opened();
    expect([store.chartsAreOld(), foreseeing.charts()]).toEqual([false, false]);
    foreseeing.show([edit('20k')]);
    await pump();
    expect([store.chartsAreOld(), foreseeing.charts()]).toEqual([true, true]);
    await pump();
    const then = buildView(withTried(first, [edit('20k')])).charts;
    expect([store.chartsAreOld(), store.charts()]).toEqual([false, then]);
    apply(saved(first, [edit('20k')]));
    foreseeing.show([]);
    expect([store.chartsAreOld(), store.charts()]).toEqual([false, then]);
  });

  it('are taken also where the server answered first, unless somebody else changed more', async () => {
    const { store, foreseeing, pump, apply, server } = await opened();
    foreseeing.show([edit('20k')]);
    await pump();
    foreseeing.charts();
    apply(saved(first, [edit('20k')]));
    foreseeing.show([]);
    expect(store.chartsAreOld()).toBe(true);
    await pump();
    expect(store.chartsAreOld()).toBe(false);

    foreseeing.show([edit('24k')]);
    await pump();
    foreseeing.charts();
    apply(saved(server(), [edit('24k'), edit('64', 'chips')]));
    foreseeing.show([]);
    await pump();
    expect(store.chartsAreOld()).toBe(true);
  });
});
