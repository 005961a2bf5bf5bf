import type { BetterAuthOptions } from 'better-auth';
import type { Env } from '@/lib/env';
import type { ProviderKeys } from '@/lib/env-services';
import { database } from './database';

const longestName = 80;

/** What is kept of somebody's profile elsewhere: a name. No picture, since pages fetch nothing from other sites. */
const profile = (given: { readonly name?: string | null; readonly login?: string }) => ({
  name: (given.name ?? given.login ?? '').trim().slice(0, longestName) || 'Somebody',
  image: undefined,
});

/** A token of theirs is never taken in place of the way through their page, which this browser must have begun. */
const options = (keys: ProviderKeys) => ({ ...keys, disableIdTokenSignIn: true, mapProfileToUser: profile });

/**
 * Sign-in with an account elsewhere. It joins an account of the same address only where both sides have shown that the
 * address is the person's: otherwise whoever signed up first with somebody's address would wait there for them.
 */
export function providerOptions({ providers, baseUrl }: Pick<Env, 'providers' | 'baseUrl'>) {
  const { github, google } = providers;
  return {
    socialProviders: {
      ...(github === undefined ? {} : { github: options(github) }),
      ...(google === undefined ? {} : { google: options(google) }),
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true, trustedProviders: [] },
    },
    user: {
      validateUserInfo: ({ user, source }) => {
        if (source.method !== 'oauth' || source.action === 'sign-in' || user.emailVerified === true) return undefined;
        return { error: 'email_not_verified' };
      },
    },
    onAPIError: { errorURL: `${baseUrl}/sign-in`, throw: true },
  } satisfies Partial<BetterAuthOptions>;
}

/** What a provider's account is kept with: who it is. Its tokens open other people's data and are not needed. */
export const withoutTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
} as const;

/** Where people can sign in from here. */
export async function providersHere() {
  const { providers } = (await database()).settings;
  return (['github', 'google'] as const).filter((id) => providers[id] !== undefined);
}
