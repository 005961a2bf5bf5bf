import { expect, it } from 'vitest';
import type { Change } from './change';
import { cellFixture, viewFixture } from './components/sheet/view-fixture';
import { createSaver } from './saver';
import { foreseeable } from './saver-versions';
import { createWorkbookStore } from './store';
import type { Outcome } from './transport';

const edit = (text: string): Change => ({ kind: 'cells', edits: [{ scenarioId: 'a', quantityId: 'chips', text }] });
const saved = (revision: number, text: string): Outcome => ({
  ok: true,
  patch: { from: revision - 1, revision, cells: [['chips', ['a'], cellFixture(text, { version: revision })]] },
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A server that answers when it is told to; texts of the edits that are to be foreseen, each time anew. */
function stage() {
  const answers: ((outcome: Outcome | Error) => void)[] = [];
  const foreseen: string[] = [];
  const saver = createSaver({
    store: createWorkbookStore(viewFixture()),
    newId: () => `m${answers.length}`,
    explain: () => 'no answer.',
    foresee: (changes) => {
      foreseen.push(
        foreseeable(changes)
          ?.map(({ text }) => text)
          .join(' ') ?? 'unknown',
      );
      return null;
    },
    transport: {
      changes: () => Promise.resolve(null),
      send: () =>
        new Promise((resolve, reject) => answers.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)))),
    },
  });
  return { saver, foreseen, answer: (outcome: Outcome | Error) => (answers.shift()?.(outcome), settle()) };
}

it('edits that wait are foreseen, the last of each cell, until they are saved or refused', async () => {
  const { saver, foreseen, answer } = stage();
  saver.save(edit('2'));
  saver.save(edit('3'));
  await answer(saved(2, '2'));
  await answer({ ok: false, reason: 'refused', refusals: [{ scenarioId: 'a', quantityId: 'chips', message: 'That is no number.' }] });
  expect(foreseen).toEqual(['2', '3', '3', '']);
});

it('edits stay foreseen while the connection is away', async () => {
  const { saver, foreseen, answer } = stage();
  saver.save(edit('2'));
  await answer(new Error('away'));
  expect(foreseen).toEqual(['2']);
  saver.retry();
  await answer(saved(2, '2'));
  expect(foreseen).toEqual(['2', '']);
});

it('nothing is foreseen while another change than that of a cell waits', async () => {
  const { saver, foreseen, answer } = stage();
  saver.save({ kind: 'note', scenarioId: 'a', note: 'Why' });
  saver.save(edit('2'));
  expect(foreseen).toEqual(['unknown', 'unknown']);
  await answer({ ok: true, patch: { from: 1, revision: 2, cells: [] } });
  expect(foreseen).toEqual(['unknown', 'unknown', '2']);
});
