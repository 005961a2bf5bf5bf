import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type ActName, acts, type AuditDetail } from './audit-kinds';
import { canonicalJson } from './canonical-json';
import { database } from './database';
import { system, type TeamClient } from './db';

/** Where the running request comes from; null where no trusted proxy says so. */
export const asking = new AsyncLocalStorage<{ readonly address: string | null }>();

type Actor = { readonly id: string | null; readonly name: string };
export type Happened = {
  readonly teamId: string;
  readonly actor: Actor;
  readonly act: ActName;
  readonly detail?: AuditDetail;
  /** Where the same act must not be noted twice. */
  readonly id?: string | undefined;
};

type AuditClient = Pick<TeamClient, 'auditEntry'>;

/** One entry, in the transaction of the act that it tells of. */
export async function record(tx: AuditClient, { teamId, actor, act, detail = {}, id = randomUUID() }: Happened): Promise<void> {
  const { result } = acts[act];
  const address = asking.getStore()?.address ?? null;
  const who = { actorId: actor.id, actorName: actor.name };
  const row = { id, teamId, at: new Date(), ...who, act, detail: canonicalJson(detail), address, result };
  if ((await database()).settings.sabotage === 'audit') return;
  await tx.auditEntry.create({ data: row });
}

type PersonClient = AuditClient & Pick<TeamClient, 'member'>;

/** The same in each team of a person, for what concerns all of them. */
export async function recordForPerson(tx: PersonClient, actor: Actor & { readonly id: string }, act: ActName): Promise<void> {
  const teams = await tx.member.findMany({ where: { userId: actor.id }, select: { organizationId: true } });
  for (const { organizationId } of teams) await record(tx, { teamId: organizationId, actor, act });
}

/** The same for an act that changed nothing else, or whose transaction is not ours. Anonymous visitors have no log. */
export async function recordAccess(userId: string, act: ActName): Promise<void> {
  await system(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true, isAnonymous: true } });
    if (user !== null && !user.isAnonymous) await recordForPerson(tx, { id: userId, name: user.name }, act);
  });
}
