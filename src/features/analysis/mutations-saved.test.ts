import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setCells } from '@/features/workbook/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { listSaved } from './data-saved';
import { removeSaved, saveAnalysis } from './mutations-saved';

onBothDatabases('a kept analysis', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('reopens with its workbook, says what changed since and by whom, and goes when it is deleted', async () => {
    const [ada, bob] = [await makeMember(), await makeMember()];
    const { workbookId, scenarioId } = await makeWorkbook(ada);
    const edit = (text: string, baseVersion: number) =>
      setCells(ada, { workbookId, mutationId: randomUUID(), edits: [{ scenarioId, quantityId: 'batch', text, baseVersion }] });
    await edit('8', 1);
    const asked = { name: 'How large', page: 'analyse' as const, search: 'tool=seek&run=1', scenarios: [scenarioId], finding: 'It is 8.' };
    const request = { workbookId, mutationId: randomUUID(), ...asked };
    const { savedId } = await saveAnalysis(ada, request);
    expect(await saveAnalysis(ada, request)).toEqual({ ok: true, savedId });
    const { scenarios: _, ...shown } = asked;
    expect(await listSaved(ada, workbookId)).toEqual([{ ...shown, id: savedId, by: 'Ada', at: expect.any(String), stale: [] }]);
    await edit('16', 2);
    expect(await listSaved(ada, workbookId)).toMatchObject([{ stale: ['Batch in Base: 8 → 16 (Ada)'] }]);
    await edit('8', 3);
    expect(await listSaved(ada, workbookId)).toMatchObject([{ stale: [] }]);
    await expect(removeSaved(bob, { workbookId, mutationId: randomUUID(), savedId })).rejects.toMatchObject({ code: 'not_found' });
    await removeSaved(ada, { workbookId, mutationId: randomUUID(), savedId });
    expect(await listSaved(ada, workbookId)).toEqual([]);
  });
});
