import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { here } from './mutations';

onBothDatabases('who is here', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let workbookId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'viewer');
    ({ workbookId } = await makeWorkbook(ada));
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('is told to the others, for a minute, and to nobody outside of the team', async () => {
    const start = Date.now();
    const at = (seconds: number) => new Date(start + seconds * 1_000);
    expect(await here(ada, workbookId, at(0))).toEqual({ others: [] });
    expect(await here(bob, workbookId, at(10))).toEqual({ others: ['Ada'] });
    expect(await here(bob, workbookId, at(59))).toEqual({ others: ['Ada'] });
    expect(await here(bob, workbookId, at(61))).toEqual({ others: [] });
    expect(await here(ada, workbookId, at(62))).toEqual({ others: ['Ada'] });
    await expect(here(await makeMember(), workbookId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
