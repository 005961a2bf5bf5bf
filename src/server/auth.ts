import { withCause } from './auth-cause';
import { type Auth, createAuth, type MadeUser, madeUser } from './auth-options';
import { withClientAddress } from './client-address';
import { type Database, database } from './database';
import { AppError } from './errors';
import { removeUser } from './personal-team';

export type CurrentSession = {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly isAnonymous: boolean;
  /** The active team; a personal one is made with the session. */
  readonly teamId: string;
};

const made = new WeakMap<Database, Auth>();

/** The process's Better Auth, for its route handler; made on first use, since it needs the database. */
export async function auth(): Promise<Auth> {
  const opened = await database();
  const known = made.get(opened) ?? createAuth(opened, opened.settings);
  made.set(opened, known);
  return known;
}

/** The active team where the person is still a member, else their first; null for nobody's. */
async function teamOf(userId: string, activeTeamId: string | null): Promise<string | null> {
  const { reader } = await database();
  const memberships = await reader.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { organizationId: true },
  });
  const ids = memberships.map((membership) => membership.organizationId);
  return ids.find((id) => id === activeTeamId) ?? ids[0] ?? null;
}

/** Who asks, or null. Read from the database each time: a revoked session ends with the next request. */
export async function sessionOf(headers: Headers): Promise<CurrentSession | null> {
  const { api } = await auth();
  const found = await withCause(() => api.getSession({ headers, query: { disableRefresh: true } }));
  if (found === null) return null;
  const teamId = await teamOf(found.user.id, found.session.activeOrganizationId ?? null);
  if (teamId === null) return null;
  return {
    sessionId: found.session.id,
    userId: found.user.id,
    name: found.user.name,
    isAnonymous: found.user.isAnonymous === true,
    teamId,
  };
}

/**
 * The same headers without the cookies of a session that ended. Better Auth takes such a cookie away in the answer to
 * whatever it came with, and with it the one that a sign-in had just set.
 */
export async function withoutDeadSession(headers: Headers): Promise<Headers> {
  const { api, $context } = await auth();
  if (!headers.has('cookie')) return headers;
  if ((await withCause(() => api.getSession({ headers, query: { disableRefresh: true } }))) !== null) return headers;
  const { sessionToken, sessionData, dontRememberToken } = (await $context).authCookies;
  const dead = [sessionToken, sessionData, dontRememberToken].map(({ name }) => `${name}=`);
  const kept = (headers.get('cookie') ?? '').split(/; */).filter((pair) => !dead.some((start) => pair.startsWith(start)));
  const left = new Headers(headers);
  left.set('cookie', kept.join('; '));
  return left;
}

/**
 * Makes an anonymous user, a session and a personal team; nothing remains where a part fails.
 * @returns the session, and values for as many Set-Cookie headers
 */
export async function startAnonymous(
  headers: Headers,
): Promise<{ readonly session: CurrentSession; readonly setCookies: readonly string[] }> {
  const { api } = await auth();
  const note: MadeUser = {};
  try {
    // Without the visitor's cookies: an old one that no longer works must not stop a new beginning.
    const clean = withClientAddress(headers);
    clean.delete('cookie');
    const answer = await withCause(() => madeUser.run(note, () => api.signInAnonymous({ headers: clean, returnHeaders: true })));
    const { id: userId, name } = answer.response.user;
    const teamId = await teamOf(userId, null);
    const begun = await (await database()).client.session.findFirst({ where: { userId }, select: { id: true } });
    if (teamId === null || begun === null) throw new AppError('internal', 'The new visitor has no team or no session.');
    return {
      session: { sessionId: begun.id, userId, name, isAnonymous: true, teamId },
      setCookies: answer.headers.getSetCookie(),
    };
  } catch (error) {
    if (note.userId !== undefined) await removeUser(await database(), note.userId);
    throw error;
  }
}

/** Undoes `startAnonymous`, where what the visitor was made for failed. */
export async function endAnonymous(userId: string): Promise<void> {
  await removeUser(await database(), userId);
}

/** In ms. A session of an account is lengthened no more after 275 days, so that it ends within a year of its sign-in. */
const lengthenedFor = 275 * 24 * 60 * 60 * 1_000;

/**
 * Lengthens a session that is a day old or more. For answers that may set cookies; reading never does. That of an anonymous visitor has
 * no other end than ninety days without a change: with it their work would be lost.
 * @returns values for as many Set-Cookie headers; none where there is nothing to do
 */
export async function extendSession(headers: Headers): Promise<readonly string[]> {
  const { api } = await auth();
  const found = await withCause(() => api.getSession({ headers, query: { disableRefresh: true } }));
  if (found?.user.isAnonymous !== true && Date.now() - (found?.session.createdAt.getTime() ?? 0) > lengthenedFor) return [];
  const answer = await api.getSession({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
