import type { CurrentSession } from '@/server/auth';
import { database } from '@/server/database';
import { system } from '@/server/db';
import { sendsMail } from '@/server/mail';
import { deviceWords } from './device-words';

export type ListedSession = {
  readonly id: string;
  readonly device: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly current: boolean;
};

/** What becomes of a team when its member's account goes. */
export type TeamFate = {
  readonly name: string;
  readonly workbooks: number;
  /** Goes with its only member; stays with the others; or keeps its only owner from going. */
  readonly fate: 'goes' | 'stays' | 'holds';
};

export type AccountView = {
  readonly name: string;
  readonly email: string;
  /** Whether the account showed that the address is its own; null where this server sends no mail to ask. */
  readonly confirmed: boolean | null;
  /** Whether it has a password; else it is entered by an account elsewhere. */
  readonly password: boolean;
  readonly sessions: readonly ListedSession[];
  readonly teams: readonly TeamFate[];
};

/** The asker's account; null for somebody without one. */
export async function readAccount(me: CurrentSession | null): Promise<AccountView | null> {
  if (me === null || me.isAnonymous) return null;
  const { reader } = await database();
  const user = await reader.user.findUnique({
    where: { id: me.userId },
    select: {
      name: true,
      email: true,
      emailVerified: true,
      accounts: { where: { providerId: 'credential' }, select: { id: true } },
      sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { updatedAt: 'desc' } },
    },
  });
  if (user === null) return null;
  return {
    name: user.name,
    email: user.email,
    confirmed: (await sendsMail()) ? user.emailVerified : null,
    password: user.accounts.length > 0,
    sessions: user.sessions.map(({ id, userAgent, createdAt }) => ({
      ...{ id, device: deviceWords(userAgent), since: createdAt.toISOString(), current: id === me.sessionId },
    })),
    teams: await teamFates(me.userId),
  };
}

function teamFates(userId: string): Promise<readonly TeamFate[]> {
  return system(async (tx) => {
    const teams = await tx.organization.findMany({
      where: { members: { some: { userId } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { name: true, members: { select: { userId: true, role: true } }, _count: { select: { workbooks: true } } },
    });
    return teams.map(({ name, members, _count }) => ({ name, workbooks: _count.workbooks, fate: fateOf(members, userId) }));
  });
}

/** What a team's members let become of it when one of them goes. */
export function fateOf(members: readonly { readonly userId: string; readonly role: string }[], userId: string): TeamFate['fate'] {
  const others = members.filter((member) => member.userId !== userId);
  if (others.length === 0) return 'goes';
  const owner = members.some((member) => member.userId === userId && member.role === 'owner');
  return owner && !others.some(({ role }) => role === 'owner') ? 'holds' : 'stays';
}
