import { afterwards } from './afterwards';
import { asking, recordAccess } from './audit';
import type { ActName } from './audit-kinds';
import { sessionOf } from './auth';
import { database } from './database';

async function userOf(email: string): Promise<string | null> {
  const { reader } = await database();
  const user = await reader.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  return user?.id ?? null;
}

/** The cookies that an answer sets, as the browser would send them with its next request. */
function nextHeaders(response: Response): Headers {
  // A cookie that no longer works is taken away before the new one of the same name is set.
  const kept = new Map(response.headers.getSetCookie().map((set) => [set.split('=')[0] ?? '', set.split(';')[0] ?? '']));
  return new Headers({ cookie: [...kept.values()].join('; ') });
}

/** Once the answer is on its way, since only an account has a log: the time must not tell whether there is one. */
function later(userId: () => Promise<string | null | undefined>, act: ActName): void {
  const { address } = asking.getStore() ?? { address: null };
  afterwards('audit', () =>
    asking.run({ address }, async () => {
      const id = await userId();
      if (id !== null && id !== undefined) await recordAccess(id, act);
    }),
  );
}

/** Passes a request on to Better Auth, and notes in the person's teams who came, who failed to and who left. */
export async function noteAccess(path: string, request: Request, handler: (request: Request) => Promise<Response>): Promise<Response> {
  const leaving = path === '/sign-out' ? await sessionOf(request.headers) : null;
  const body: unknown =
    path === '/sign-in/email'
      ? await request
          .clone()
          .json()
          .catch(() => null)
      : null;
  const email: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'email') : null;
  const response = await handler(request);
  if (path === '/sign-in/email' && response.status === 401 && typeof email === 'string') later(() => userOf(email), 'signInFailed');
  const entered = path === '/sign-in/email' || path === '/sign-up/email' || path === '/callback/:id';
  const cookies = nextHeaders(response);
  if (entered && response.status < 400 && cookies.get('cookie') !== '') later(async () => (await sessionOf(cookies))?.userId, 'signedIn');
  if (leaving !== null && response.ok) later(async () => leaving.userId, 'signedOut');
  return response;
}
