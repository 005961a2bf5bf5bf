import { randomUUID } from 'node:crypto';
import { newToken } from '@/features/link/token';
import { type TeamRole, teamRoles } from '@/server/scope';
import { type Answer, browser, type Browser } from './browser';
import type { Ids } from './sample';
import type { Procedure } from './samples';
import { makeTeam, missing, restore, newcomer, type Team } from './world';

/** Whose ids a call names: of the actor's team, or of the one they have to do with; of another; of nothing. */
const targets = ['own', 'foreign', 'missing'] as const;
export type Target = (typeof targets)[number];

type Side = 'ours' | 'theirs';
type Secrets = 'live' | 'expired' | 'revoked' | null;

export type Actor = {
  readonly name: string;
  /** A browser with this actor's cookies; a new one where there is no session. */
  readonly browser: () => Browser;
  readonly session: boolean;
  readonly hasAccount: boolean;
  readonly home: Side;
  readonly role: TeamRole | null;
  /** What the actor holds of links into our team. */
  readonly secrets: Secrets;
};

export type World = { readonly ours: Team; readonly theirs: Team; readonly actors: readonly Actor[] };

/** Two teams, and everybody who may have to do with one of them. */
export async function makeWorld(): Promise<World> {
  const ours = await makeTeam('Ourmark');
  const theirs = await makeTeam('Theirmark');
  const [former, alone, visitor] = [await newcomer('Former'), await newcomer('Alone'), browser()];
  // Was in our team once, and has kept the session.
  await former.browser.mutate('team.join', { token: ours.ids.invitation });
  await restore(ours);
  await visitor.mutate('workbook.create', { template: 'empty', mutationId: randomUUID() });
  const someone = { session: true, hasAccount: true, home: 'ours', role: null, secrets: null } as const;
  const nobody = { ...someone, session: false, hasAccount: false, browser } as const;
  const member = (role: TeamRole): Actor => ({ ...someone, name: role, role, browser: () => ours.people[role].browser });
  const other = (name: string, role: TeamRole): Actor => ({
    ...{ ...someone, name, role, home: 'theirs' as const, browser: () => theirs.people[role].browser },
  });
  const actors: readonly Actor[] = [
    { ...nobody, name: 'anonymous' },
    { ...someone, name: 'visitor with a session', hasAccount: false, browser: () => visitor },
    other('owner of another team', 'owner'),
    other('member of another team', 'editor'),
    { ...someone, name: 'former member', browser: () => former.browser },
    member('viewer'),
    member('reviewer'),
    member('editor'),
    member('owner'),
    { ...nobody, name: 'holder of a link', secrets: 'live' },
    { ...nobody, name: 'holder of an expired link', secrets: 'expired' },
    { ...nobody, name: 'holder of a revoked link', secrets: 'revoked' },
    { ...other('holder of a link in another team', 'viewer'), secrets: 'live' },
    { ...someone, name: 'somebody without a team', browser: () => alone.browser },
  ];
  return { ours, theirs, actors };
}

const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours');

/** The links lead into our team, so that is what their holders' own ids are of. */
const homeOf = ({ secrets, home }: Actor): Side => (secrets === null ? home : 'ours');

function sideOf(actor: Actor, target: Target): Side | null {
  if (target === 'missing') return null;
  return target === 'own' ? homeOf(actor) : otherSide(homeOf(actor));
}

/** The team whose ids a call names; null where it names nothing that is there. */
export function teamOf(world: World, actor: Actor, target: Target): Team | null {
  const side = sideOf(actor, target);
  return side === null ? null : world[side];
}

/** Ids that a call names: what stands in an address, everybody may know; a secret only who was given it. */
export function idsFor(world: World, actor: Actor, target: Target): Ids {
  const { ours } = world;
  const ids = teamOf(world, actor, target)?.ids ?? missing();
  const none = { token: newToken(), templateToken: newToken() };
  const { secrets } = actor;
  const held = secrets === null ? none : secrets === 'live' ? ours.ids : ours.dead[secrets];
  return { ...ids, token: held.token, templateToken: held.templateToken };
}

/** An input as text, without what differs each time. */
export const lasting = (input: unknown): string | undefined =>
  JSON.stringify(input, (key, value: unknown) => (key === 'mutationId' ? '' : value));

const differs = (one: unknown, other: unknown): boolean => lasting(one) !== lasting(other);

/** Whether the input names anything but the secret. */
const namesMore = ({ ours, theirs }: World, { input }: Procedure): boolean => {
  const { token, templateToken } = ours.ids;
  return differs(input(ours.ids), input({ ...theirs.ids, token, templateToken }));
};

/** Where the input names nothing of a team, one call says all. */
export const targetsOf = ({ ours, theirs }: World, { input }: Procedure): readonly Target[] =>
  differs(input(ours.ids), input(theirs.ids)) ? targets : ['own'];

/** The status that the declared policy gives. */
export function expected(world: World, procedure: Procedure, actor: Actor, target: Target): number {
  const { who, opens, own = false, allowed = 200 } = procedure;
  if (opens === 'token' || opens === 'templateToken')
    return actor.secrets === 'live' && (target === 'own' || !namesMore(world, procedure)) ? allowed : 404;
  if (who === 'account' && !actor.hasAccount) return 401;
  if (opens === 'invitation') return target === 'missing' ? 404 : allowed;
  const needed = teamRoles.find((role) => who === `member, ${role}` || who === `team member, ${role}`);
  if (needed === undefined) return allowed;
  const side = sideOf(actor, target);
  if (actor.role === null || side !== actor.home) return 404;
  if (teamRoles.indexOf(actor.role) > teamRoles.indexOf(needed)) return 403;
  return own && actor.role !== 'owner' ? 404 : allowed;
}

export type Told = {
  readonly status: number;
  /** What somebody learns of an answer without reading it as a person; what they sent themselves is left out. */
  readonly seen: string;
  /** Marks of teams that this actor may see nothing of. */
  readonly leaked: readonly string[];
};

type Call = { readonly procedure: Procedure; readonly actor: Actor; readonly target: Target };

function judged(world: World, actor: Actor, ids: Ids, { status, raw, headers }: Answer): Told {
  const said = Object.values(ids).reduce((text, id) => text.replaceAll(id, '…'), raw);
  const told = said + [...headers.values()].join();
  return {
    ...{ status, seen: JSON.stringify([status, said, [...headers.keys()]]) },
    leaked: hidden(world, actor).filter((mark) => told.includes(mark)),
  };
}

export async function ask(world: World, { procedure, actor, target }: Call): Promise<Told> {
  const { path, type, input, streams, names } = procedure;
  const [person, ids] = [actor.browser(), idsFor(world, actor, target)];
  const way = streams === true ? person.stream : type === 'query' ? person.query : person.mutate;
  const told = judged(world, actor, ids, await way(path, input(ids)));
  return names === true && told.status === 200 ? { ...told, leaked: [] } : told;
}

const together = 10;

/** Asks for many procedures of one type, ten in a request. None of them may answer bit by bit. */
export async function askTogether(world: World, procedures: readonly Procedure[], actor: Actor, target: Target): Promise<readonly Told[]> {
  const found: Told[] = [];
  for (let from = 0; from < procedures.length; from += together) {
    const some = procedures.slice(from, from + together);
    const ids = idsFor(world, actor, target);
    const calls = some.map(({ path, input }) => ({ path, input: input(ids) }));
    const answers = await actor.browser().batch(some[0]?.type ?? 'query', calls);
    found.push(...answers.map((answer) => judged(world, actor, ids, answer)));
  }
  return found;
}

/** Marks of teams that this actor may see nothing of. */
export function hidden({ ours, theirs }: World, { home, role, secrets }: Actor): readonly string[] {
  const open = { ours: (role !== null && home === 'ours') || secrets === 'live', theirs: role !== null && home === 'theirs' };
  return [...(open.ours ? [] : [ours.mark]), ...(open.theirs ? [] : [theirs.mark])];
}
