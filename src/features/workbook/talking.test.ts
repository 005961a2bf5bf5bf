import { expect, test, vi } from 'vitest';
import type { Talk, Thread } from '@/features/comment/view';
import { createTalking, type TalkTransport } from './talking';

const thread = (id: string, subject: Thread['subject'], resolved: Thread['resolved'] = null): Thread => ({
  ...{ id, subject, resolved, place: '', revision: 1, said: [] },
});
const talk = (number: number, threads: readonly Thread[]): Talk => ({
  talk: number,
  revision: 1,
  mayComment: true,
  mayResolve: true,
  history: true,
  people: [],
  standing: null,
  underReview: null,
  threads,
});

test('what others say is fetched when the number moves, and open threads mark their places', async () => {
  const list = vi
    .fn<TalkTransport['list']>()
    .mockResolvedValueOnce(talk(1, []))
    .mockResolvedValue(
      talk(2, [
        thread('a', { on: 'cell', scenarioId: 's', quantityId: 'batch' }),
        thread('b', { on: 'row', quantityId: 'batch' }),
        thread('c', { on: 'cell', scenarioId: 't', quantityId: 'batch' }, { by: 'Ada', at: '' }),
        thread('d', { on: 'scenario', scenarioId: 's' }),
      ]),
    );
  const nothing = () => Promise.resolve();
  const talking = createTalking(
    { list, begin: nothing, answer: nothing, edit: nothing, remove: nothing, resolve: nothing },
    () => 'failed',
  );
  await talking.load();
  talking.heard(1);
  expect(list).toHaveBeenCalledTimes(1);
  talking.heard(2);
  await vi.waitFor(() => expect(talking.marked('batch')).toBe('s label'));
  expect(talking.marked('header')).toBe('s');
  expect(await talking.act(() => Promise.reject(new Error('x')))).toBe('failed');
});
