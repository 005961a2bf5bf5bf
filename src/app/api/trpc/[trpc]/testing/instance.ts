/**
 * One instance of the server by itself: answers calls and sign-ins on a free port, which it prints. A request with `x-in-front` passes a
 * cache first: `obeying` keeps what its headers allow to be kept, `keeping` keeps all.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { handle as handleAuth } from '@/app/api/auth/[...all]/handle';
import { env } from '@/lib/env';
import { handle } from '../handle';

async function asRequest(message: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part as Uint8Array));
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) if (typeof value === 'string') headers.set(name, value);
  // As a balancer in front does it: every instance is asked by the address that people use.
  const { host, origin } = new URL(env().baseUrl);
  headers.set('host', host);
  const { method = 'GET', url = '/' } = message;
  const body = parts.length === 0 ? {} : { body: Buffer.concat(parts) };
  return new Request(`${origin}${url}`, { method, headers, ...body });
}

type Answer = { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly text: string };

async function answerTo(request: Request): Promise<Answer> {
  const response = await (new URL(request.url).pathname.startsWith('/api/auth/') ? handleAuth : handle)(request);
  return { status: response.status, headers: [...response.headers], text: await response.text() };
}

const kept = new Map<string, Answer>();

async function throughCache(request: Request, cache: string): Promise<Answer> {
  const key = [request.method, request.url, request.headers.get('cookie'), await request.clone().text()].join('\n');
  const found = kept.get(key);
  if (found !== undefined) return found;
  const answer = await answerTo(request);
  const may = !/no-store|private/.test(answer.headers.find(([name]) => name === 'cache-control')?.[1] ?? '');
  if (answer.status === 200 && (cache === 'keeping' || may)) kept.set(key, answer);
  return answer;
}

const server = createServer((message, answer) => {
  void (async () => {
    const request = await asRequest(message);
    const cache = request.headers.get('x-in-front');
    const { status, headers, text } = await (cache === null ? answerTo(request) : throughCache(request, cache));
    for (const [name, value] of headers) if (name !== 'set-cookie') answer.setHeader(name, value);
    const cookies = headers.flatMap(([name, value]) => (name === 'set-cookie' ? [value] : []));
    if (cookies.length > 0) answer.setHeader('set-cookie', cookies);
    answer.writeHead(status).end(text);
  })();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
});
