/** One instance of the server by itself: answers calls and sign-ins on a free port, which it prints. */
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

const server = createServer((message, answer) => {
  void (async () => {
    const request = await asRequest(message);
    const response = await (message.url?.startsWith('/api/auth/') === true ? handleAuth : handle)(request);
    const cookies = response.headers.getSetCookie();
    for (const [name, value] of response.headers) if (name !== 'set-cookie') answer.setHeader(name, value);
    if (cookies.length > 0) answer.setHeader('set-cookie', cookies);
    answer.writeHead(response.status).end(await response.text());
  })();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
});
