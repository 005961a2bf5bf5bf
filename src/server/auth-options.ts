import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous, organization } from 'better-auth/plugins';
import { memberAc, ownerAc } from 'better-auth/plugins/organization/access';
import type { Env } from '@/lib/env';
import { hear } from './auth-cause';
import { authClient } from './auth-client';
import { closedPaths, providerPaths } from './auth-paths';
import { providerOptions, withoutTokens } from './auth-providers';
import { authSecret } from './auth-secret';
import { addressHeader } from './client-address';
import type { Database } from './database';
import { linkAccount } from './link-account';
import { ensureTeam } from './personal-team';

/** Told which user was made, also where what follows fails. */
export type MadeUser = { userId?: string };
export const madeUser = new AsyncLocalStorage<MadeUser>();

const day = 24 * 60 * 60;

/** What the organization's own endpoints allow; what a role may do in a workbook is the procedures' policy. */
const roles = { owner: ownerAc, editor: memberAc, reviewer: memberAc, viewer: memberAc };

/** Both names of this machine, since people type either. */
function trustedOrigins({ baseUrl, loopback, port }: Env): string[] {
  return loopback ? [baseUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`] : [baseUrl];
}

const longestName = 80;
const longestImage = 500;

/** @throws APIError 400 where a name or picture is longer than a page shows */
function checkProfile({ name, image }: { readonly name?: unknown; readonly image?: unknown }): void {
  if (typeof name === 'string' && name.length > longestName)
    throw new APIError('BAD_REQUEST', { message: `A name has at most ${longestName} characters.` });
  if (typeof image === 'string' && (image.length > longestImage || !image.startsWith('https://')))
    throw new APIError('BAD_REQUEST', { message: `A picture is an https address of at most ${longestImage} characters.` });
}

export function createAuth(database: Database, settings: Env) {
  return betterAuth({
    appName: 'Ridgebook',
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret: authSecret(settings),
    trustedOrigins: trustedOrigins(settings),
    telemetry: { enabled: false },
    logger: { level: 'error', log: hear },
    // Its transactions hash passwords inside; with one writer at a time that would hold up everybody.
    database: prismaAdapter(authClient(database), { provider: database.provider, transaction: false }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128, autoSignIn: true },
    // No cookie cache: a session that was revoked ends with the next request.
    session: { expiresIn: 90 * day, updateAge: day, cookieCache: { enabled: false } },
    rateLimit: {
      // It counts by address: without one everybody would share a count, and one person could lock out all.
      enabled: settings.production && settings.clientAddressHeader !== undefined,
      storage: 'database',
      window: 60,
      max: 100,
      // Reading writes nothing, not even a count.
      customRules: { '/get-session': false },
    },
    ...providerOptions(settings),
    disabledPaths: [...closedPaths, ...(Object.keys(settings.providers).length === 0 ? providerPaths.keys() : [])],
    advanced: {
      cookiePrefix: 'ridgebook',
      useSecureCookies: settings.secureCookies,
      // Said outright, because Better Auth leaves these checks out under a test runner.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => checkProfile(user),
          after: async (user) => {
            const note = madeUser.getStore();
            if (note !== undefined) note.userId = user.id;
          },
        },
        update: { before: async (user) => checkProfile(user) },
      },
      account: { create: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) } },
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await ensureTeam(database, session.userId) },
          }),
        },
      },
    },
    plugins: [
      organization({ roles, creatorRole: 'owner', allowUserToCreateOrganization: false, disableOrganizationDeletion: true }),
      anonymous({
        emailDomainName: 'anonymous.invalid',
        generateName: () => 'Anonymous',
        onLinkAccount: ({ anonymousUser, newUser }) =>
          linkAccount(database, {
            fromUserId: anonymousUser.user.id,
            toUserId: newUser.user.id,
            toSessionToken: newUser.session.token,
          }),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
