import { randomUUID } from 'node:crypto';
import { database } from './database';

/** Adds to a count kept in the database, so that all instances count together. @returns the count with this in it */
export async function countUp(key: string, now: number, by = 1): Promise<number> {
  const { client } = await database();
  const { count } = await client.rateLimit.upsert({
    where: { key },
    create: { id: randomUUID(), key, count: by, lastRequest: now },
    update: { count: { increment: by }, lastRequest: now },
    select: { count: true },
  });
  return count;
}
