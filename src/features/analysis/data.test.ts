import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocumentNamed } from '@/features/workbook/data';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { quota } from '@/server/quota';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { editCell } from '@/server/testing/edit';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { analyseSettings } from './analyse/settings';
import { buildAnalyse } from './analyse/build-analyse';
import type { Told } from './analyse/view';
import { answer } from './data';
import { analyses } from './jobs/analyses';
import { askedKillers } from './testing/killers';

const lecture = {
  totalParams: '800B',
  activeParams: '100B',
  chips: '72',
  peakFlops8: '4.8 PFLOP/s',
  hbmBandwidth: '8 TB/s',
  hbmCapacity: '288 GB',
};

onBothDatabases('an answer', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('is what the engine says here with the same seed, counts against the team, and ends with its request', async () => {
    const ada = await makeMember();
    const { workbookId, scenarioId } = await makeWorkbook(ada);
    await system((tx) =>
      tx.cell.createMany({
        data: Object.entries({ ...lecture, contextLength: '4k to 64k', batch: '256' })
          .filter(([quantityId]) => quantityId !== 'batch')
          .map(([quantityId, text]) => ({
            scenarioId,
            workbookId,
            teamId: ada.teamId,
            quantityId,
            text,
            updatedBy: ada.actor.id,
            updatedAt: new Date(),
          })),
      }),
    );
    const input = analyseSettings(workbookId, { tool: 'simulate', run: '1', draws: '20000', seed: '7', result: 'kvBytesPerSequence' });
    const read = async (events: AsyncIterable<Told>): Promise<Told[]> => {
      const all: Told[] = [];
      for await (const event of events) all.push(event);
      return all;
    };
    const { workbook, document } = await readDocumentNamed(ada, workbookId);
    const here = buildAnalyse(workbook, document, input).answer;
    expect((await read(answer(ada, input, undefined))).at(-1)).toEqual({ kind: 'answer', answer: here });
    expect(await system((tx) => tx.workSpan.findMany({ select: { cost: true, teamId: true } }))).toEqual([
      { cost: quota.evaluationsAtLeast, teamId: ada.teamId },
    ]);

    const control = new AbortController();
    const long = answer(ada, { ...input, draws: '200000' }, control.signal);
    let last: Told | undefined;
    for await (const event of long) {
      control.abort();
      last = event;
    }
    expect(last).toEqual({ kind: 'refused', message: 'The analysis was given up.' });
    expect(analyses().load.running).toBe(0);

    const spent = { id: ada.teamId, teamId: ada.teamId, cost: quota.evaluationsPerMinute, expiresAt: new Date(Date.now() + 30_000) };
    await system((tx) => tx.workSpan.create({ data: spent }));
    expect(await read(answer(ada, input, undefined))).toEqual([
      { kind: 'refused', message: expect.stringMatching(/Try again in \d+ s\.$/) },
    ]);
  });

  test('of 32 killers at once ends each of them, while another team edits', async () => {
    const [ada, bob] = [await makeMember(), await makeMember()];
    const [{ workbookId }, theirs] = [await makeWorkbook(ada), await makeWorkbook(bob)];
    const asked = Array.from({ length: 32 }, (_, i) => askedKillers[i % askedKillers.length] ?? (['none', {}] as const));
    let open = asked.length;
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const end = async ([name, search]: (typeof askedKillers)[number]): Promise<string> => {
      let last: Told | undefined;
      for await (const event of answer(ada, analyseSettings(workbookId, { run: '1', ...search }), undefined)) last = event;
      open -= 1;
      return last?.kind === 'answer' || (last?.kind === 'refused' && /^\S.{5,}/.test(last.message)) ? 'ended' : `${name}: ${last?.kind}`;
    };
    const killers = Promise.all(asked.map(end));
    const savedMeanwhile: number[] = [];
    for (let version = 1; open > 0 && version <= 60; version += 1) {
      const seen = { version, text: version === 1 ? '4096' : String(version - 1) };
      expect(await editCell(bob, theirs, 'batch', seen, String(version))).toBe('saved');
      savedMeanwhile.push(open);
    }
    expect(new Set(await killers)).toEqual(new Set(['ended']));
    expect(savedMeanwhile.filter((still) => still > 0).length).toBeGreaterThan(0);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(4 * asked.length);
    expect(analyses().load).toMatchObject({ running: 0, waiting: 0 });
  });
});
