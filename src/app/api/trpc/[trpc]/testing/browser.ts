import { randomUUID } from 'node:crypto';
import { handle as handleAuth } from '@/app/api/auth/[...all]/handle';
import { handle } from '../handle';

export const origin = 'http://localhost:3000';

export type Answer = {
  readonly status: number;
  readonly data: unknown;
  readonly message: string;
  readonly headers: Headers;
  /** The answer as it came, undefined where it came bit by bit. */
  readonly body: unknown;
  readonly raw: string;
};

/** Somebody with a browser: keeps cookies and sends what a page of this server would send. */
export function browser(cookies: readonly (readonly [string, string])[] = [], elsewhere?: (request: Request) => Promise<Response>) {
  const jar = new Map<string, string>(cookies);
  const cookieOf = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response) => {
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send = async (request: Request, answerer = handle): Promise<Answer> => {
    const response = await (elsewhere ?? answerer)(request);
    keep(response);
    const raw = await response.text();
    return { status: response.status, ...read(raw), headers: response.headers, raw };
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
    mutate: (path: string, input: unknown, change: Readonly<Record<string, string>> = {}) =>
      // Without an input there is no body, which only a batch can leave out.
      input === undefined ? post(`/api/trpc/${path}?batch=1`, {}, change) : post(`/api/trpc/${path}`, input, change),
    /** A mutation that answers bit by bit; its status is the first one told. */
    stream: async (path: string, input: unknown): Promise<Answer> => {
      const answer = await post(`/api/trpc/${path}?batch=1`, { 0: input }, { 'trpc-accept': 'application/jsonl' });
      return { ...answer, status: Number(/"httpStatus":(\d+)/.exec(answer.raw)?.[1] ?? answer.status) };
    },
    /** Up to ten calls in one request; each answer has its own status. */
    batch: async (type: 'query' | 'mutation', calls: readonly { readonly path: string; readonly input: unknown }[]): Promise<Answer[]> => {
      const path = `/api/trpc/${calls.map((call) => call.path).join()}?batch=1`;
      const inputs = Object.fromEntries(calls.flatMap(({ input }, place) => (input === undefined ? [] : [[place, input]])));
      const query = `${origin}${path}&input=${encodeURIComponent(JSON.stringify(inputs))}`;
      const {
        body: answers,
        raw,
        headers: given,
      } = await (type === 'query' ? send(new Request(query, { headers: headers() })) : post(path, inputs));
      if (!Array.isArray(answers)) throw new Error(raw);
      return answers.map((one: unknown) => {
        const status = at(one, 'error', 'data', 'httpStatus');
        const text = JSON.stringify(one);
        return { ...read(text), status: typeof status === 'number' ? status : 200, raw: text, headers: given };
      });
    },
    /** Sign-in, sign-up and sign-out. */
    auth: (path: string, body: object, change: Readonly<Record<string, string>> = {}) => post(`/api/auth${path}`, body, change, handleAuth),
  };
}
export type Browser = ReturnType<typeof browser>;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is told bit by bit is no JSON as a whole.
    return undefined;
  }
}

function read(raw: string): Pick<Answer, 'data' | 'message' | 'body'> {
  const whole = parsed(raw);
  const json: unknown = Array.isArray(whole) ? whole[0] : whole;
  const data = at(json, 'result', 'data');
  const message = at(json, 'error', 'message');
  return { data, message: typeof message === 'string' ? message : '', body: whole };
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
