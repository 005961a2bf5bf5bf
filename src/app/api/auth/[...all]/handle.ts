import { sendFirstConfirmation } from '@/features/account/mutations-mail';
import { nextPlace } from '@/features/account/next-place';
import { env, type Env } from '@/lib/env';
import { routes } from '@/lib/routes';
import { afterwards } from '@/server/afterwards';
import { asking } from '@/server/audit';
import { noteAccess } from '@/server/audit-access';
import { auth, withoutDeadSession } from '@/server/auth';
import { withCause } from '@/server/auth-cause';
import { openPathOf } from '@/server/auth-paths';
import { providersHere } from '@/server/auth-providers';
import { clientAddress, withClientAddress } from '@/server/client-address';
import { AppError } from '@/server/errors';
import { orFailure } from '@/server/failure';
import { deviceCookie, knownDevice } from '@/server/known-device';
import { countEntry, countSignUp } from '@/server/quota';
import { readBody, refusalOf } from '@/server/request-guard';
import { apiHeaders, refuse } from '@/server/response-headers';
import { countSignIn } from '@/server/sign-in-limit';

function fieldIn(text: string, field: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null;
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Reading a session does not lengthen it, whatever the address asks for. */
function addressOf(url: URL, path: string): string {
  return path === '/get-session' ? `${url.origin}${url.pathname}?disableRefresh=true` : url.href;
}

/** What is asked of a sign-in elsewhere is written here: the browser chooses where, and a page of this server to come back to. */
function begun(text: string): string {
  const [provider, next] = [fieldIn(text, 'provider'), nextPlace(fieldIn(text, 'next') ?? undefined)];
  const failed = `${routes.signIn}?next=${encodeURIComponent(next)}`;
  return JSON.stringify({ provider, callbackURL: next, errorCallbackURL: failed, disableRedirect: true });
}

async function answer(request: Request, path: string, text: string | null, settings: Env): Promise<Response> {
  const { headers, method, url } = request;
  const body = text !== null && path === '/sign-in/social' ? begun(text) : text;
  const entering = path.startsWith('/sign-') && path !== '/sign-out';
  const given = entering || path === '/callback/:id' ? await withoutDeadSession(headers) : headers;
  const asked = { method, headers: withClientAddress(given, settings), ...(body === null ? {} : { body }) };
  const read = new Request(addressOf(new URL(url), path), asked);
  const { handler: plain } = await auth();
  const handler = (sent: Request) => noteAccess(path, sent, (passed) => withCause(() => plain(passed)));
  if (path === '/sign-up/email') await countSignUp(clientAddress(headers, settings));
  if (path === '/sign-in/social') await countEntry(clientAddress(headers, settings));
  const email = (path === '/sign-in/email' || path === '/sign-up/email') && text !== null ? fieldIn(text, 'email') : null;
  if (email === null) return handler(read);
  const known = knownDevice(headers, email, settings);
  const uncount = path === '/sign-in/email' ? await countSignIn(email, undefined, known) : null;
  const response = await handler(read);
  if (!response.ok) return response;
  await uncount?.();
  if (path === '/sign-up/email') afterwards('mail', () => sendFirstConfirmation(clientAddress(headers, settings), email));
  response.headers.append('set-cookie', deviceCookie(email, known, settings));
  return response;
}

/** Sign-in by Better Auth, behind the same guard as the procedures; what the product does not use is not there. */
export async function handle(request: Request): Promise<Response> {
  const settings = env();
  return orFailure('sign-in', settings, () => guarded(request, settings));
}

async function guarded(request: Request, settings: Env): Promise<Response> {
  const path = openPathOf(request.method, new URL(request.url).pathname, await providersHere());
  const refusal = refusalOf(request, settings, path === '/callback/:id');
  if (refusal !== null) return refuse(refusal, settings);
  if (path === null) return refuse({ status: 404, message: 'There is nothing at this address.' }, settings);
  const body = request.method === 'POST' ? await readBody(request) : null;
  if (body?.ok === false) return refuse(body.refusal, settings);
  try {
    const response = await asking.run({ address: clientAddress(request.headers, settings) }, () =>
      answer(request, path, body?.text ?? null, settings),
    );
    for (const [name, value] of Object.entries(apiHeaders(settings))) response.headers.set(name, value);
    return response;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many') return refuse({ status: 429, message: error.message }, settings);
    throw error;
  }
}
