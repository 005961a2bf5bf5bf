import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { policies } from '@/server/policy';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { appRouter } from './root';
import {
  type Actor,
  ask,
  askTogether,
  expected,
  lasting,
  makeWorld,
  type Target,
  targetsOf,
  teamOf,
  type Told,
  type World,
} from './testing/actors';
import type { Answer } from './testing/browser';
import type { Ids } from './testing/sample';
import { left, type Procedure, procedures, undeclared } from './testing/samples';
import { fuzz, swapped } from './testing/swaps';
import { fingerprint, missing, restore } from './testing/world';

test('every procedure has a sample that says who may call it, as its policy does', () => {
  expect({ undeclared, left }).toEqual({ undeclared: [], left: [] });
  const declared = policies(appRouter).map(([path, policy]) => {
    const role = policy !== null && 'role' in policy ? `, ${policy.role}` : '';
    return [path, `${policy?.allow}${role}`];
  });
  expect(procedures.map(({ path, who }) => [path, who])).toEqual(declared);
});

/** Thousands of requests: a minute on two cores, several where they do something else too. */
const limit = { timeout: 600_000 };

/** Whether an allowed call may have changed who is in a team or what it has. */
const changes = ({ type, path, who }: Procedure): boolean => type === 'mutation' && (path.startsWith('team.') || /editor|owner/.test(who));

onBothDatabases('the access matrix', ({ create, provider }) => {
  let created: Created;
  let world: World;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    world = await makeWorld();
  });
  afterAll(async () => {
    await afterwardsDone();
    await closeDatabase();
    await created.remove();
  });

  // Policies do not know the database; row-level security has its own tests, and the whole runs by `npm run soak`.
  const everyone = (): readonly Actor[] => world.actors.filter((_, place) => provider === 'sqlite' || inject('soak') || place % 5 === 2);
  const refused = (actor: Actor, target: Target): readonly Procedure[] =>
    procedures.filter((each) => targetsOf(world, each).includes(target) && expected(world, each, actor, target) >= 400);

  test('refuses everybody else, shows them nothing, and answers for a foreign id as for a missing one', limit, async () => {
    const before = [await fingerprint(world.ours), await fingerprint(world.theirs)];
    const wrong: string[] = [];
    for (const actor of everyone()) {
      const seen: Record<Target, Map<string, Told>> = { own: new Map(), foreign: new Map(), missing: new Map() };
      for (const target of ['own', 'foreign', 'missing'] as const) {
        const all = refused(actor, target);
        for (const procedure of all.filter(({ streams }) => streams === true))
          seen[target].set(procedure.path, await ask(world, { procedure, actor, target }));
        for (const type of ['query', 'mutation'] as const) {
          const some = all.filter((each) => each.streams !== true && each.type === type);
          const answers = await askTogether(world, some, actor, target);
          for (const [place, { path }] of some.entries()) if (answers[place]) seen[target].set(path, answers[place]);
        }
        for (const procedure of all) {
          const [is, should] = [seen[target].get(procedure.path), expected(world, procedure, actor, target)];
          if (is?.status !== should || is.leaked.length > 0)
            wrong.push(`${procedure.path}, ${actor.name}, ${target}: not ${should}, ${is?.seen}`);
        }
      }
      for (const [path, missing] of seen.missing) {
        const foreign = seen.foreign.get(path);
        if (foreign !== undefined && foreign.status !== 403 && foreign.seen !== missing.seen)
          wrong.push(`${path}, ${actor.name}: foreign ${foreign.seen}, missing ${missing.seen}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([await fingerprint(world.ours), await fingerprint(world.theirs)]).toEqual(before);
  });

  const owner = () => world.ours.people.owner.browser;
  const call = ({ path, type, streams }: Procedure, input: unknown): Promise<Answer> =>
    (streams === true ? owner().stream : type === 'query' ? owner().query : owner().mutate)(path, input);

  test('an id of another team inside an own request reads and changes nothing of theirs', limit, async () => {
    const before = await fingerprint(world.theirs);
    const wrong: string[] = [];
    let asked = 0;
    const some = provider === 'sqlite' || inject('soak') ? procedures : procedures.filter((_, place) => place % 3 === 0);
    for (const procedure of some) {
      const plain = lasting(procedure.input(world.ours.ids));
      for (const key of swapped) {
        const ids: Ids = { ...world.ours.ids, [key]: world.theirs.ids[key] };
        const input = procedure.input(ids);
        if (lasting(input) === plain) continue;
        asked += 1;
        const { status, raw } = await call(procedure, input);
        const said = raw.replaceAll(world.theirs.ids[key], '…');
        const opens = (key === 'workbookId' || key === 'teamId' || key === 'deletedId') && status !== 404;
        if (status >= 500 || said.includes(world.theirs.mark) || opens)
          wrong.push(`${procedure.path}, ${key}: ${status} ${raw.slice(0, 200)}`);
      }
      if (changes(procedure)) await restore(world.ours);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(some.length);
    expect(await fingerprint(world.theirs)).toBe(before);
  });

  test('ids of another team, operators and more keys than asked for, as they come, read and change nothing of theirs', async () => {
    const [runs, calls] = inject('soak') ? [20, provider === 'sqlite' ? 5_000 : 1_000] : [1, provider === 'sqlite' ? 160 : 80];
    for (let seed = 1; seed <= runs; seed += 1) {
      // Each of the long runs begins anew, and leaves nothing counted: a workbook and an address take only so much an hour.
      if (seed > 1) world = await makeWorld();
      const before = await fingerprint(world.theirs);
      const { wrong, statuses } = await fuzz(world, { calls, seed });
      if (inject('soak')) process.stdout.write(`${JSON.stringify({ id: 'S2', provider, seed, calls, wrong: wrong.length, statuses })}\n`);
      expect(wrong).toEqual([]);
      expect(await fingerprint(world.theirs)).toBe(before);
      if (inject('soak')) await system((tx) => tx.rateLimit.deleteMany({}));
    }
  }, 3_600_000);

  test('each call of a batch is judged alone', async () => {
    const [mine, foreign] = [world.ours, world.theirs].map(({ ids: { workbookId } }) => ({ path: 'workbook.view', input: { workbookId } }));
    if (!mine || !foreign) throw new Error('A call is missing.');
    const answers = await owner().batch('query', [mine, foreign, mine]);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200]);
    expect(answers.map(({ raw }) => raw.includes(world.theirs.mark))).toEqual([false, false, false]);
  });

  // How long an answer takes says nothing on a machine that does much else; in CI a test that is left out is a failure.
  if (inject('soak'))
    test('a foreign id takes as long as a missing one', async () => {
      const stranger = world.actors.find(({ name }) => name === 'owner of another team')?.browser() ?? owner();
      const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
      const apart: Record<string, number> = {};
      for (const path of ['workbook.view', 'history.list', 'team.view', 'link.list']) {
        const procedure = procedures.find((each) => each.path === path);
        if (procedure === undefined) throw new Error(`There is no ${path}.`);
        const times: Record<'foreign' | 'missing', number[]> = { foreign: [], missing: [] };
        for (let turn = 0; turn < 1_000; turn += 1) {
          const target = turn % 2 === 0 ? 'foreign' : 'missing';
          const input = procedure.input(target === 'foreign' ? world.ours.ids : missing());
          const begun = performance.now();
          expect((await stranger.query(path, input)).status).toBe(404);
          times[target].push(performance.now() - begun);
          // What is noted of a refusal is noted after the answer.
          await afterwardsDone();
        }
        apart[path] = Math.abs(median(times.foreign) - median(times.missing));
      }
      process.stdout.write(`${JSON.stringify({ id: 'S1 medians apart, ms', provider, ...apart })}\n`);
      expect(Math.max(...Object.values(apart))).toBeLessThan(2);
    }, 600_000);

  test('lets through whom it should, and shows them no other team', limit, async () => {
    const wrong: string[] = [];
    const allowed = async (procedure: Procedure, actor: Actor, target: Target) => {
      const should = expected(world, procedure, actor, target);
      if (should >= 400) return;
      const { status, seen, leaked } = await ask(world, { procedure, actor, target });
      const team = teamOf(world, actor, target);
      if (procedure.consumes === true && team !== null) await restore(team);
      if (status !== should || leaked.length > 0)
        wrong.push(`${procedure.path}, ${actor.name}, ${target}: not ${should}, ${seen.slice(0, 300)}`);
    };
    // Reading first: what is put back keeps its revision, which the cache of evaluations goes by.
    for (const procedure of procedures.toSorted((one, other) => Number(changes(one)) - Number(changes(other)))) {
      if (changes(procedure)) for (const team of [world.ours, world.theirs]) await restore(team);
      for (const actor of everyone()) for (const target of targetsOf(world, procedure)) await allowed(procedure, actor, target);
    }
    expect(wrong).toEqual([]);
  });
});
