import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import type * as scopes from '@/server/scope';
import type * as workbookScopes from '@/server/workbook-scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Actor, ask, expected, makeWorld, type World } from './testing/actors';
import { procedures } from './testing/samples';
import { fuzz } from './testing/swaps';
import { fingerprint } from './testing/world';

/** The policies switched off: everybody is an owner, of their own team or of the one that the request names. */
const stub = vi.hoisted((): { scope: 'as it is' | 'own team' | 'named team'; foreignTeam: string } => ({
  scope: 'as it is',
  foreignTeam: '',
}));

vi.mock('@/server/scope', async (original) => {
  const real = await original<typeof scopes>();
  const forged = (userId: string, teamId: string) => ({ teamId, role: 'owner', actor: { id: userId, name: 'Eve', isAnonymous: false } });
  return {
    ...real,
    scopeFor: (user: string, team: string) => (stub.scope === 'as it is' ? real.scopeFor(user, team) : forged(user, team)),
  };
});
vi.mock('@/server/workbook-scope', async (original) => {
  const real = await original<typeof workbookScopes>();
  const { scopeFor } = await import('@/server/scope');
  const workbookScope: typeof real.workbookScope = (session, ...rest) => {
    if (stub.scope === 'as it is' || session === null) return real.workbookScope(session, ...rest);
    return scopeFor(session.userId, stub.scope === 'own team' ? session.teamId : stub.foreignTeam);
  };
  const withRole: typeof real.withRole = (scope, role) => (stub.scope === 'as it is' ? real.withRole(scope, role) : scope);
  return { ...real, workbookScope, withRole };
});

onBothDatabases('without the policies', ({ create, provider }) => {
  let created: Created;
  let world: World;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    world = await makeWorld();
  });
  afterEach(() => {
    stub.scope = 'as it is';
  });
  afterAll(async () => {
    await afterwardsDone();
    await closeDatabase();
    await created.remove();
  });

  const strangers = (): readonly Actor[] => world.actors.filter(({ name }) => ['owner of another team', 'former member'].includes(name));
  const guarded = procedures.filter(({ who }) => who.includes('member'));

  /** What strangers get with the policies off, and how much of it the policies would have refused otherwise. */
  async function foreignColumn(scope: typeof stub.scope, asked = guarded): Promise<{ leaked: string[]; unlike: number }> {
    const leaked: string[] = [];
    let unlike = 0;
    for (const actor of strangers()) {
      stub.foreignTeam = (actor.home === 'ours' && actor.role !== null ? world.theirs : world.ours).ids.teamId;
      for (const procedure of asked) {
        const target = actor.role === null ? 'own' : 'foreign';
        stub.scope = scope;
        const told = await ask(world, { procedure, actor, target });
        stub.scope = 'as it is';
        if (told.leaked.length > 0) leaked.push(`${procedure.path}, ${actor.name}: ${told.seen.slice(0, 200)}`);
        if (told.status !== expected(world, procedure, actor, target)) unlike += 1;
      }
    }
    return { leaked, unlike };
  }

  test.each(['own team', 'named team'] as const)(
    'the database still shows and changes no foreign row, with a scope of the %s',
    async (scope) => {
      const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const before = [await fingerprint(world.ours), await fingerprint(world.theirs)];
      const { leaked, unlike } = await foreignColumn(scope);
      expect(leaked).toEqual([]);
      expect([await fingerprint(world.ours), await fingerprint(world.theirs)]).toEqual(before);
      // The matrix would have noticed: these are cells that differ from what is declared.
      if (scope === 'own team') expect(unlike).toBeGreaterThan(10);
      quiet.mockRestore();
    },
  );

  test('without the guard of the queries too, SQLite shows foreign rows and Postgres still none', async () => {
    const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await afterwardsDone();
    await closeDatabase();
    await useDatabase({ ...created.settings, sabotage: 'scope' });
    const { leaked } = await foreignColumn(
      'own team',
      guarded.filter(({ type }) => type === 'query'),
    );
    expect(leaked.length > 0).toBe(provider === 'sqlite');
    stub.scope = 'own team';
    const { wrong } = await fuzz(world, { calls: 80, seed: 1 });
    expect(wrong.some((each) => each.includes(world.theirs.mark))).toBe(provider === 'sqlite');
    quiet.mockRestore();
  });
});
