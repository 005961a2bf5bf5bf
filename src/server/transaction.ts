import { database } from './database';
import { AppError } from './errors';
import { Prisma } from './generated/sqlite/client';
import type { TeamScope } from './scope';
import { type Belt, belt } from './team-belt';

export type Access =
  | { readonly kind: 'team'; readonly scope: TeamScope; readonly mode: 'read' | 'write' }
  | { readonly kind: 'link'; readonly tokenHash: string; readonly mode: 'read' | 'write' }
  | { readonly kind: 'upkeep'; readonly mode: 'write' };

type Work<T> = (tx: Prisma.TransactionClient) => Promise<T>;

/** No new attempt after this long, in ms. */
const patience = 8_000;

function beltOf(access: Access): Belt {
  if (access.kind === 'team') return { kind: 'team', teamId: access.scope.teamId };
  return access;
}

/** Postgres judges every row by these, for this transaction alone. */
async function declareAccess(tx: Prisma.TransactionClient, access: Access): Promise<void> {
  const role = { team: 'ridgebook_app', link: 'ridgebook_reader', upkeep: 'ridgebook_upkeep' }[access.kind];
  const teamId = access.kind === 'team' ? access.scope.teamId : '';
  const linkHash = access.kind === 'link' ? access.tokenHash : '';
  await tx.$queryRaw`SELECT
    set_config('role', ${role}, true),
    set_config('app.team_id', ${teamId}, true),
    set_config('app.link_hash', ${linkHash}, true),
    set_config('statement_timeout', '5s', true),
    set_config('lock_timeout', '2s', true),
    set_config('idle_in_transaction_session_timeout', '10s', true),
    set_config('transaction_read_only', ${access.mode === 'read' ? 'on' : 'off'}, true)`;
}

/** Read again inside the transaction that acts: who was removed or demoted a moment ago no longer acts. */
async function confirmMembership(tx: Prisma.TransactionClient, scope: TeamScope): Promise<void> {
  const member = await tx.member.findUnique({
    where: { organizationId_userId: { organizationId: scope.teamId, userId: scope.actor.id } },
    select: { role: true },
  });
  if (member?.role !== scope.role) {
    throw new AppError('not_found', 'There is nothing here, or it is not yours to see.');
  }
}

/** Deadlock, serialisation failure, lock or statement timeout, file locked, no transaction in time: all of it was rolled back. */
function mayRunAgain(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'P2034' || code === 'P1008' || code === 'P2028') return true;
  return /\b(55P03|57014)\b|(lock|statement) timeout/.test(error.message);
}

export async function inTransaction<T>(access: Access, work: Work<T>): Promise<T> {
  const { provider, client, reader } = await database();
  const source = access.mode === 'read' ? reader : client;
  // A reader sees one moment throughout; writers compare and set, which needs no more than the default.
  const options = access.mode === 'read' ? { isolationLevel: Prisma.TransactionIsolationLevel.Serializable } : {};
  const run: Work<T> = async (tx) => {
    if (provider === 'postgresql') await declareAccess(tx, access);
    if (access.kind === 'team') await confirmMembership(tx, access.scope);
    return work(tx);
  };
  const start = Date.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await belt.run(beltOf(access), () => source.$transaction(run, options));
    } catch (error) {
      if (!mayRunAgain(error)) throw error;
      if (Date.now() - start > patience) {
        throw new AppError('busy', 'The database is busy. Nothing was saved; try again in a moment.', { cause: error });
      }
    }
    const pause = Math.random() * Math.min(10 * 2 ** attempt, 250);
    await new Promise((resume) => setTimeout(resume, pause));
  }
}
