import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as compareAndSet from '@/server/compare-and-set';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readWorkbook } from './data';
import { readStored } from './data-stored';
import { setCells } from './mutations';

vi.mock('@/server/compare-and-set', { spy: true });

onBothDatabases('eight writers of one cell through the write path', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  let ids: Ids;
  beforeEach(async () => {
    created = await create();
    await useDatabase(created.settings);
    scope = await makeMember();
    ids = await makeWorkbook(scope);
  });
  afterEach(async () => {
    await closeDatabase();
    await created.remove();
  });

  const write = (text: string, baseVersion: number) =>
    setCells(scope, {
      workbookId: ids.workbookId,
      mutationId: randomUUID(),
      edits: [{ scenarioId: ids.scenarioId, quantityId: 'batch', text, baseVersion }],
    });

  async function race(edits: number): Promise<{ readonly saved: number; readonly conflicts: number }> {
    let [saved, conflicts] = [0, 0];
    const writer = async (name: number) => {
      let version = 1;
      for (let i = 0; i < edits; i += 1) {
        const answer = await write(String(1 + name + 8 * i), version);
        if (answer.ok) saved += 1;
        else if (answer.reason === 'conflict') conflicts += 1;
        version = (await readWorkbook(scope, ids.workbookId)).scenarios[0]?.cells['batch']?.version ?? 0;
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
    return { saved, conflicts };
  }

  test('each edit is one revision or one reported conflict', async () => {
    const { saved, conflicts } = await race(10);
    expect(saved + conflicts).toBe(80);
    expect(conflicts).toBeGreaterThan(10);
    const { revision, scenarios } = await readWorkbook(scope, ids.workbookId);
    expect([revision, scenarios[0]?.cells['batch']?.version]).toEqual([saved, 1 + saved]);
  });

  test('what is remembered after an edit is what the database holds', async () => {
    const { workbookId, scenarioId } = ids;
    const set = (quantityId: string, text: string | null, baseVersion: number, reason?: string) =>
      setCells(scope, { workbookId, mutationId: randomUUID(), reason, edits: [{ scenarioId, quantityId, text, baseVersion }] });
    await set('batch', '10', 1);
    await set('activeParams', '37B', 0, 'as published');
    await set('batch', null, 2);
    const remembered = await readWorkbook(scope, workbookId);
    expect(remembered).toStrictEqual(await readTeam(scope, (tx) => readStored(tx, scope, workbookId)));
    expect(remembered.scenarios[0]?.cells).toMatchObject({ activeParams: { text: '37B', reason: 'as published' }, batch: { text: null } });
  });

  test('without the comparison a stale edit overwrites unseen', async () => {
    await write('10', 1);
    expect(await write('20', 1)).toMatchObject({ ok: false, reason: 'conflict' });
    vi.mocked(compareAndSet.atVersion).mockReturnValueOnce({});
    expect(await write('20', 1)).toMatchObject({ ok: true });
  });
});
