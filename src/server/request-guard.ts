import { type Env, env, isLoopback } from '@/lib/env';

/** Why a request is refused before anything looks at it, and with which status. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 415 | 421 | 429 | 500 | 503;
  readonly message: string;
  readonly allow?: string;
};

export const bodyLimit = 1024 * 1024;
const addressLimit = 16 * 1024;
const pathLimit = 1_024;

type Asked = { readonly method: string; readonly url: string; readonly headers: Headers };

/** Whether people reach this server under that name. Without an address of its own, it answers to this machine's names alone. */
export function isKnownHost(host: string | null, { baseUrl, loopback }: Pick<Env, 'baseUrl' | 'loopback'> = env()): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  if (host.toLowerCase() === new URL(baseUrl).host) return true;
  return loopback && isLoopback(new URL(`http://${host}`).hostname);
}

export const unknownHost: Refusal = {
  status: 421,
  message: 'This server does not answer to that host name. Whoever runs it can set RIDGEBOOK_URL to the address that people use.',
};

/** The page that asks must be one of this server's own; a browser says which page asks, and a hostile one cannot change that. */
function originRefusal({ method, headers }: Asked, { baseUrl }: Pick<Env, 'baseUrl'>): Refusal | null {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none')
    return { status: 403, message: 'This request comes from another site and was refused.' };
  if (method === 'GET' || method === 'HEAD') return null;
  const origin = headers.get('origin');
  if (origin === null)
    return { status: 403, message: 'A request that changes something needs an Origin header with this server’s address.' };
  const own = `${new URL(baseUrl).protocol}//${headers.get('host')?.toLowerCase()}`;
  return origin.toLowerCase() === own ? null : { status: 403, message: 'This request comes from another site and was refused.' };
}

function contentRefusal({ method, headers }: Asked): Refusal | null {
  if (method !== 'POST') return null;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415, message: 'Only JSON is understood here: send Content-Type: application/json.' };
  if (headers.has('content-encoding')) return { status: 415, message: 'Send the body as it is, without a Content-Encoding.' };
  return Number(headers.get('content-length') ?? 0) > bodyLimit ? tooLarge : null;
}

const tooLarge: Refusal = { status: 413, message: 'This request is larger than 1 MiB. Nothing was saved; send it in parts.' };

/**
 * The rules for every address under /api that a browser calls. Null: the request may go on.
 * @param fromOutside where another site sends people back to this one
 */
export function refusalOf(asked: Asked, settings: Pick<Env, 'baseUrl' | 'loopback'> = env(), fromOutside = false): Refusal | null {
  if (!isKnownHost(asked.headers.get('host'), settings)) return unknownHost;
  if (asked.method !== 'GET' && asked.method !== 'POST')
    return { status: 405, message: 'Only GET and POST are understood here.', allow: 'GET, POST' };
  if (asked.url.length > addressLimit) return { status: 414, message: 'This address is too long.' };
  if (env().sabotage === 'guard') return null;
  return (fromOutside ? null : originRefusal(asked, settings)) ?? contentRefusal(asked);
}

/** A batch names its procedures in the path, so the path is judged before it is taken apart. */
export function batchRefusal(pathname: string, most: number): Refusal | null {
  if (pathname.length > pathLimit) return { status: 414, message: 'This address is too long.' };
  const calls = pathname.split(/,|%2c/i).length;
  return calls > most ? { status: 400, message: `At most ${most} calls go together in one request.` } : null;
}

/** Reads a body no further than the limit, and only one that arrived whole. */
export async function readBody(
  request: Request,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal }> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    received += part.value.byteLength;
    if (received > bodyLimit && env().sabotage !== 'guard') {
      await reader?.cancel();
      return { ok: false, refusal: tooLarge };
    }
    chunks.push(part.value);
  }
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) !== received) {
    return { ok: false, refusal: { status: 400, message: 'The request did not arrive whole. Nothing was saved; send it again.' } };
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
}
