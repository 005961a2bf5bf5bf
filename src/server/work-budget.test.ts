import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from './database';
import { system } from './db';
import { type Created, onBothDatabases } from './testing/databases';
import { makeMember } from './testing/fixtures';
import { counted, takeFromBudget } from './work-budget';

onBothDatabases('what a team may have computed within a minute', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('is counted once, however many ask at the same moment and through whichever instance', async () => {
    const [ada, bob] = [await makeMember(), await makeMember()];
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeFromBudget(ada, 30, 100)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(3);
    // Another instance knows nothing but the database.
    await closeDatabase();
    await useDatabase(created.settings);
    expect(await takeFromBudget(ada, 11, 100)).toMatchObject({ ok: false, seconds: expect.any(Number) });
    expect(await takeFromBudget(ada, 10, 100)).toEqual({ ok: true });
    expect(await takeFromBudget(bob, 100, 100)).toEqual({ ok: true });
  });

  test('is free again when its rows expire, though nobody took them back', async () => {
    const ada = await makeMember();
    await takeFromBudget(ada, 100, 100);
    const refused = await takeFromBudget(ada, 1, 100);
    expect(refused.ok === false && refused.seconds <= counted / 1_000).toBe(true);
    await system((tx) => tx.workSpan.deleteMany({ where: { teamId: ada.teamId } }));
    await system((tx) => tx.workSpan.create({ data: { id: ada.teamId, teamId: ada.teamId, cost: 100, expiresAt: new Date(0) } }));
    expect(await takeFromBudget(ada, 100, 100)).toEqual({ ok: true });
    expect(await system((tx) => tx.workSpan.count({ where: { teamId: ada.teamId } }))).toBe(1);
  });
});
