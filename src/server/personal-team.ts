import { randomUUID } from 'node:crypto';
import type { Database } from './database';

/** A team of one for somebody who has none yet. @returns the id of the team a session begins with */
export async function ensureTeam({ client }: Pick<Database, 'client'>, userId: string): Promise<string> {
  return client.$transaction(async (tx) => {
    const first = await tx.member.findFirst({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    if (first !== null) return first.organizationId;
    const id = randomUUID();
    await tx.organization.create({ data: { id, name: 'Personal', slug: `personal-${id}`, createdAt: new Date() } });
    await tx.member.create({
      data: { id: randomUUID(), organizationId: id, userId, role: 'owner', createdAt: new Date() },
    });
    return id;
  });
}

/** Undoes `ensureTeam` and the user with it, where a beginning failed halfway. */
export async function removeUser({ client }: Pick<Database, 'client'>, userId: string): Promise<void> {
  await client.$transaction(async (tx) => {
    await tx.organization.deleteMany({ where: { members: { some: { userId }, every: { userId } } } });
    await tx.user.deleteMany({ where: { id: userId } });
  });
}
