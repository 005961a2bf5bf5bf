import { randomUUID } from 'node:crypto';
import { lasting, type World } from './actors';
import type { Answer } from './browser';
import { grown, hostile, replaced } from './malformed';
import type { Ids } from './sample';
import { type Procedure, procedures } from './samples';
import { restore } from './world';

/** Ids alone: what a secret opens, its holder may open. */
export const swapped = [
  ...(['teamId', 'workbookId', 'deletedId', 'scenarioId', 'rowKey', 'linkId', 'savedId', 'versionId', 'presetId'] as const),
  ...(['userId', 'commentId', 'requestId', 'contractId', 'invitationId', 'otherTeamId', 'sessionId'] as const),
];

/** Mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Call = { readonly procedure: Procedure; readonly input: unknown; readonly form: 'ids' | 'operator' | 'more' };
type Fuzzed = { readonly wrong: readonly string[]; readonly calls: number; readonly statuses: Readonly<Record<string, number>> };

/** What names people of other teams, answers bit by bit, or takes nothing is left to tests of its own. */
const some = procedures.filter(({ names, streams, input }) => names !== true && streams !== true && input(noIds()) !== undefined);
const together = 8;

function noIds(): Ids {
  return Object.fromEntries([...swapped, 'token', 'templateToken', 'invitation', 'scenarioName'].map((key) => [key, randomUUID()])) as Ids;
}

/** A call of somebody in our team that names parts of the other, in one of the ways that an attacker has. */
function callOf({ ours, theirs }: World, next: () => number): Call {
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  };
  const procedure = pick(some);
  const plain = lasting(procedure.input(ours.ids));
  const named = swapped.filter((key) => lasting(procedure.input({ ...ours.ids, [key]: theirs.ids[key] })) !== plain);
  const first = named.length === 0 ? null : pick(named);
  const taken = named.filter((key) => key === first || next() < 0.3);
  const input = procedure.input({ ...ours.ids, ...Object.fromEntries(taken.map((key) => [key, theirs.ids[key]])) });
  const way = next();
  if (way < 0.7 && taken.length > 0) return { procedure, input, form: 'ids' };
  if (way < 0.85) return { procedure, input: pick(replaced(input, hostile.slice(0, 5))), form: 'operator' };
  const { teamId, workbookId, userId } = theirs.ids;
  const more = { teamId, organizationId: teamId, workbookId, createdBy: userId, userId, role: 'owner', where: { teamId } };
  return { procedure, input: pick([...grown(input, { ...more, ...(input as object), unasked: teamId }), input]), form: 'more' };
}

/** The same calls for the same seed, one by one and in batches, and what of the other team they show. */
export async function fuzz(world: World, { calls, seed }: { readonly calls: number; readonly seed: number }): Promise<Fuzzed> {
  const { ours, theirs } = world;
  const next = numbers(seed);
  const wrong: string[] = [];
  const statuses: Record<string, number> = {};
  const judge = ({ procedure: { path }, input, form }: Call, { status, raw }: Answer) => {
    const key = `${form} ${status}`;
    statuses[key] = (statuses[key] ?? 0) + 1;
    const said = Object.values(theirs.ids).reduce((text, id) => text.replaceAll(id, '…'), raw);
    if (status >= 500 || said.includes(theirs.mark) || (form === 'operator' && status < 400))
      wrong.push(`${path}, ${form}: ${status} ${raw.slice(0, 200)} for ${JSON.stringify(input).slice(0, 300)}`);
  };
  for (let made = 0; made < calls;) {
    const people = Object.values(ours.people);
    const asker =
      next() < 0.7 ? ours.people.owner.browser : (people[Math.floor(next() * people.length)]?.browser ?? ours.people.owner.browser);
    const batch = Array.from({ length: Math.min(together, calls - made) }, () => callOf(world, next));
    for (const type of ['query', 'mutation'] as const) {
      const alike = batch.filter(({ procedure }) => procedure.type === type);
      if (alike.length === 0) continue;
      const answers = await asker.batch(
        type,
        alike.map(({ procedure, input }) => ({ path: procedure.path, input })),
      );
      for (const [place, call] of alike.entries()) if (answers[place] !== undefined) judge(call, answers[place]);
    }
    made += batch.length;
    await restore(ours);
  }
  return { wrong, calls, statuses };
}
