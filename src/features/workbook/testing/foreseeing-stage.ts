import { templates } from '@/engine/templates/catalogue';
import { buildSheet, buildView } from '../build-view';
import { diffView } from '../diff-view';
import { createForeseeing } from '../foreseeing';
import { type Answer, answering, type Question } from '../foresight-messages';
import { createWorkbookStore, type Topic } from '../store';
import { fromDocument, type StoredWorkbook } from '../stored';
import type { WorkbookPatch } from '../view';
import { type TriedText, withOwn, withTried } from '../with-tried';

const document = templates.find(({ id }) => id === 'deepseek-v3')?.document;
export const first = fromDocument('w', document ?? { format: 'ridgebook/1', name: '', scenarios: [] });
export const scenarioId = first.scenarios[0]?.id ?? '';
export const edit = (text: string, quantityId = 'contextLength'): TriedText => ({ scenarioId, quantityId, text });

/** What the server makes of an edit: the cell in its next version, by somebody, at some time. */
export function saved(stored: StoredWorkbook, cells: readonly TriedText[]): StoredWorkbook {
  const before = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  const own = cells.map(({ scenarioId, quantityId, text }) => {
    const version = (before.get(scenarioId)?.[quantityId]?.version ?? 0) + 1;
    return { scenarioId, quantityId, cell: { text, version, reason: '', by: 'Ann', at: '2026-11-27T10:00:00.000Z' } };
  });
  return { ...withOwn(stored, own), revision: stored.revision + 1 };
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
    painted: () => Promise.resolve(),
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

export async function opened() {
  const staged = stage();
  staged.foreseeing.open();
  await staged.pump();
  return staged;
}
