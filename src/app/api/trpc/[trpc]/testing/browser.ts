import { randomUUID } from 'node:crypto';
import { handle } from '../handle';

export const origin = 'http://localhost:3000';

export type Answer = { readonly status: number; readonly data: unknown; readonly message: string; readonly headers: Headers };

/** Somebody with a browser: keeps cookies and sends what a page of this server would send. */
export function browser() {
  let cookie = '';
  const send = async (request: Request): Promise<Answer> => {
    const response = await handle(request);
    const set = response.headers.getSetCookie().map((value) => value.split(';')[0] ?? '');
    if (set.length > 0) cookie = set.join('; ');
    const json: unknown = await response.json();
    return { status: response.status, ...read(json), headers: response.headers };
  };
  const headers = () => ({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }) });
  return {
    cookie: () => cookie,
    query: (path: string, input?: unknown) => {
      const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return send(new Request(`${origin}/api/trpc/${path}${search}`, { headers: headers() }));
    },
    mutate: (path: string, input: unknown, change: Readonly<Record<string, string>> = {}) => {
      const sent = { ...headers(), origin, 'content-type': 'application/json', ...change };
      return send(new Request(`${origin}/api/trpc/${path}`, { method: 'POST', headers: sent, body: JSON.stringify(input) }));
    },
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
