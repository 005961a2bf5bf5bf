type Method = 'GET' | 'POST';

/** What the product uses of Better Auth over the network, by method and path; everything else does not exist. */
export const openPaths: ReadonlyMap<string, Method> = new Map([
  ['/sign-up/email', 'POST'],
  ['/sign-in/email', 'POST'],
  ['/sign-out', 'POST'],
  ['/get-session', 'GET'],
]);

/** Open where sign-in with an account elsewhere is configured; `:id` is one of those. */
export const providerPaths: ReadonlyMap<string, Method> = new Map([
  ['/sign-in/social', 'POST'],
  ['/callback/:id', 'GET'],
]);

/** Better Auth's other endpoints, by name, so that a new one is noticed. */
export const closedPaths: readonly string[] = [
  '/ok',
  '/error',
  '/sign-in/anonymous',
  '/delete-anonymous-user',
  '/link-social',
  '/list-accounts',
  '/unlink-account',
  '/refresh-token',
  '/get-access-token',
  '/account-info',
  '/request-password-reset',
  '/reset-password',
  '/reset-password/:token',
  '/verify-password',
  '/verify-email',
  '/send-verification-email',
  '/change-email',
  '/change-password',
  '/update-user',
  '/delete-user',
  '/delete-user/callback',
  '/update-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/organization/create',
  '/organization/update',
  '/organization/delete',
  '/organization/set-active',
  '/organization/get-organization',
  '/organization/get-full-organization',
  '/organization/list',
  '/organization/check-slug',
  '/organization/invite-member',
  '/organization/cancel-invitation',
  '/organization/accept-invitation',
  '/organization/get-invitation',
  '/organization/reject-invitation',
  '/organization/list-invitations',
  '/organization/list-user-invitations',
  '/organization/list-members',
  '/organization/remove-member',
  '/organization/update-member-role',
  '/organization/get-active-member',
  '/organization/get-active-member-role',
  '/organization/leave',
  '/organization/has-permission',
];

export const authBase = '/api/auth';

/**
 * The endpoint that a request means, or null where there is none.
 * @param providers where people can sign in from here
 */
export function openPathOf(method: string, pathname: string, providers: readonly string[] = []): string | null {
  if (!pathname.startsWith(`${authBase}/`)) return null;
  const path = pathname.slice(authBase.length);
  if (openPaths.get(path) === method) return path;
  const named = providers.some((id) => path === `/callback/${id}`) ? '/callback/:id' : path;
  return providers.length > 0 && providerPaths.get(named) === method ? named : null;
}
