import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentError } from '@/engine/document-error';
import { findTemplate } from '@/engine/templates/catalogue';
import { analyseSettings } from '../analyse/settings';
import { type Job, perform } from './job';
import { WorkerPool } from './pool';
import { told } from './stream';
import { spawnWorker } from './testing/spawn';

const template = findTemplate('deepseek-v3');
if (template === undefined) throw new Error('DeepSeek-V3 is gone.');
const { document } = template;
const workbook = { id: 'w', name: document.name, scenarios: document.scenarios.map(({ name }) => ({ id: name, name })) };
const simulate = (draws: number): Extract<Job, { kind: 'analyse' }> => ({
  kind: 'analyse',
  workbook,
  document,
  input: analyseSettings('w', { run: '1', tool: 'simulate', draws: String(draws), seed: '7' }),
});

const pools: WorkerPool[] = [];
const open = (change: { queue?: number; deadline?: number } = {}) => {
  const threads: Worker[] = [];
  const spawn = () => {
    const worker = spawnWorker();
    threads.push(worker);
    return worker;
  };
  const pool = new WorkerPool({ spawn, size: 1, queue: 8, deadline: 60_000, ...change });
  pools.push(pool);
  return { pool, threads };
};
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

/** How often the event loop turned while `work` went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let counting = true;
  const turn = () => {
    turns += 1;
    if (counting) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  counting = false;
  return turns;
}

describe('an analysis on a thread of its own', () => {
  it('leaves the event loop to others, and draws what it would draw anywhere else', async () => {
    const { pool } = open();
    const here = perform(simulate(20_000));
    expect(await pool.run(simulate(20_000))).toEqual(here);
    const inline = await turnsDuring(async () => perform(simulate(100_000)));
    const beside = await turnsDuring(() => pool.run(simulate(100_000)));
    expect(inline).toBeLessThanOrEqual(1);
    expect(beside).toBeGreaterThan(10);
    // What cannot be asked is the caller's question, not a failure.
    const nowhere = { ...workbook, scenarios: [{ id: 'x', name: 'Nowhere' }] };
    await expect(pool.run({ ...simulate(1_000), workbook: nowhere })).rejects.toThrow(new DocumentError('There is no scenario "Nowhere".'));
  });

  it('ends its thread when it is given up, and the next one finds another', async () => {
    const { pool, threads } = open();
    const control = new AbortController();
    const begun = new Promise<void>((resume) => {
      const answer = pool.run(simulate(200_000), { signal: control.signal, heard: () => resume() });
      answer.catch(() => {});
    });
    const waiting = new AbortController();
    await begun;
    const queued = pool.run(simulate(200_000), { signal: waiting.signal });
    waiting.abort(new Error('No longer wanted.'));
    await expect(queued).rejects.toThrow('No longer wanted.');
    const [thread] = threads;
    if (thread === undefined) throw new Error('No thread was started.');
    control.abort(new Error('The reader left.'));
    await once(thread, 'exit');
    expect(pool.load).toEqual({ threads: 1, running: 0, waiting: 0 });
    expect(await pool.run(simulate(1_000))).toMatchObject({ problem: undefined });
    expect(threads).toHaveLength(2);
  });

  it('is refused where too many wait, and ended where it takes too long', async () => {
    const { pool } = open({ queue: 1, deadline: 1 });
    const ahead: number[] = [];
    const late = expect(pool.run(simulate(200_000))).rejects.toThrow(/longer than 0.001 s/);
    const second = expect(
      pool.run(simulate(200_000), { heard: (event) => event.kind === 'waiting' && ahead.push(event.ahead) }),
    ).rejects.toThrow();
    await expect(pool.run(simulate(1_000))).rejects.toThrow(/Many analyses wait/);
    await late;
    await second;
    expect(ahead).toContain(1);
  });
});

describe('what is told', () => {
  it('is read in order, to its end or to its failure', async () => {
    const heard: number[] = [];
    for await (const one of told<number>(async (tell) => (tell(1), await Promise.resolve(), tell(2), 3))) heard.push(one);
    expect(heard).toEqual([1, 2, 3]);
    const failing = told<number>(() => Promise.reject(new Error('broken')));
    await expect(failing.next()).rejects.toThrow('broken');
  });
});
