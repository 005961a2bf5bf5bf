import { randomUUID } from 'node:crypto';
import { database } from './database';
import type { Prisma } from './generated/sqlite/client';
import type { TeamScope } from './scope';
import { inTransaction } from './transaction';

/** How long work counts against its team, ms: longer than any work may take, so that none runs uncounted. */
export const counted = 60_000;

export type Taken = { readonly ok: true } | { /** Seconds until there is room. */ readonly ok: false; readonly seconds: number };

/**
 * Takes `cost` from what a team may have computed within a minute. Counted in the database by its own clock, so that all instances count
 * together, and what a lost instance took is free again after the minute.
 * @param most what fits into a minute, in the unit of `cost`
 */
export function takeFromBudget(scope: TeamScope, cost: number, most: number): Promise<Taken> {
  const { teamId } = scope;
  return inTransaction({ kind: 'team', scope, mode: 'write' }, async (tx) => {
    // Locks the team's row: two requests at once cannot both count the same room.
    await tx.organization.updateMany({ where: { id: teamId }, data: { id: teamId } });
    const now = await clockOf(tx);
    await tx.workSpan.deleteMany({ where: { teamId, expiresAt: { lte: now } } });
    const spans = await tx.workSpan.findMany({ where: { teamId }, orderBy: { expiresAt: 'asc' }, select: { cost: true, expiresAt: true } });
    let room = most - spans.reduce((sum, span) => sum + span.cost, 0);
    if (room >= cost) {
      await tx.workSpan.create({ data: { id: randomUUID(), teamId, cost, expiresAt: new Date(now.getTime() + counted) } });
      return { ok: true };
    }
    const freed = spans.find((span) => (room += span.cost) >= cost);
    const wait = (freed?.expiresAt.getTime() ?? now.getTime() + counted) - now.getTime();
    return { ok: false, seconds: Math.max(1, Math.ceil(wait / 1_000)) };
  });
}

/** The database's own time, which is one for all instances. */
async function clockOf(tx: Prisma.TransactionClient): Promise<Date> {
  const { provider } = await database();
  const [row] =
    provider === 'sqlite'
      ? await tx.$queryRaw<{ now: string }[]>`SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS "now"`
      : await tx.$queryRaw<
          { now: string }[]
        >`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "now"`;
  if (row === undefined) throw new Error('The database does not tell the time.');
  return new Date(row.now);
}
