import { randomUUID } from 'node:crypto';
import { database } from './database';

/** Adds one to a count kept in the database, so that all instances count together. @returns the count with this one in it */
export async function countUp(key: string, now: number): Promise<number> {
  const { client } = await database();
  const { count } = await client.rateLimit.upsert({
    where: { key },
    create: { id: randomUUID(), key, count: 1, lastRequest: now },
    update: { count: { increment: 1 }, lastRequest: now },
    select: { count: true },
  });
  return count;
}
