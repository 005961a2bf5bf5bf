import { randomUUID } from 'node:crypto';
import { handle as handleAuth } from '@/app/api/auth/[...all]/handle';
import { handle } from '../handle';

export const origin = 'http://localhost:3000';

export type Answer = {
  readonly status: number;
  readonly data: unknown;
  readonly message: string;
  readonly headers: Headers;
  /** The answer as it came. */ readonly body: unknown;
};

/** Somebody with a browser: keeps cookies and sends what a page of this server would send. */
export function browser() {
  const jar = new Map<string, string>();
  const cookieOf = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response) => {
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send = async (request: Request, answerer = handle): Promise<Answer> => {
    const response = await answerer(request);
    keep(response);
    const json: unknown = await response.json();
    return { status: response.status, ...read(json), headers: response.headers, body: json };
  };
  const headers = () => ({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin', ...(jar.size === 0 ? {} : { cookie: cookieOf() }) });
  const post = (path: string, input: unknown, change: Readonly<Record<string, string>> = {}, answerer = handle) => {
    const sent = { ...headers(), origin, 'content-type': 'application/json', ...change };
    return send(new Request(`${origin}${path}`, { method: 'POST', headers: sent, body: JSON.stringify(input) }), answerer);
  };
  return {
    cookie: cookieOf,
    /** Takes the cookies of an answer that was asked for otherwise. */
    keep,
    query: (path: string, input?: unknown) => {
      const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return send(new Request(`${origin}/api/trpc/${path}${search}`, { headers: headers() }));
    },
    mutate: (path: string, input: unknown, change: Readonly<Record<string, string>> = {}) => post(`/api/trpc/${path}`, input, change),
    /** Sign-in, sign-up and sign-out. */
    auth: (path: string, body: object) => post(`/api/auth${path}`, body, {}, handleAuth),
  };
}
export type Browser = ReturnType<typeof browser>;

function read(json: unknown): Pick<Answer, 'data' | 'message'> {
  const data = at(json, 'result', 'data');
  const message = at(json, 'error', 'message');
  return { data, message: typeof message === 'string' ? message : '' };
}

/** A value deep in JSON, undefined where the way ends. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);
}

export const text = (json: unknown, ...path: readonly (string | number)[]): string => {
  const value = at(json, ...path);
  if (typeof value !== 'string') throw new Error(`There is no text at ${path.join('.')} of ${JSON.stringify(json)?.slice(0, 300)}.`);
  return value;
};

export type Made = { readonly workbookId: string; readonly scenarioId: string };

/** A workbook of the empty template and the id of its first scenario. */
export async function makeWorkbook(person: Browser, template = 'empty'): Promise<Made> {
  const created = await person.mutate('workbook.create', { template, mutationId: randomUUID() });
  const workbookId = text(created.data, 'workbookId');
  const view = await person.query('workbook.view', { workbookId });
  return { workbookId, scenarioId: text(view.data, 'scenarios', 0, 'id') };
}

/** Whoever holds a link and nothing else. */
export const held = (token: string) => ({ token, cookies: null });
