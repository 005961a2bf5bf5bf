import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { env, type Env } from '@/lib/env';
import { asking } from '@/server/audit';
import { clientAddress } from '@/server/client-address';
import { createContext } from '@/server/context';
import { orFailure } from '@/server/failure';
import { batchRefusal, readBody, refusalOf } from '@/server/request-guard';
import { apiHeaders, refuse } from '@/server/response-headers';
import { maxBatchSize } from '@/server/trpc';
import { appRouter } from './root';

const endpoint = '/api/trpc';

/** Where the caller may try again by itself. */
const patience: Readonly<Record<string, string>> = { SERVICE_UNAVAILABLE: '1', TOO_MANY_REQUESTS: '60' };

/** Answers one request to the procedures: judged first, read no further than the limit, answered without details. */
export async function handle(request: Request): Promise<Response> {
  const settings = env();
  return orFailure('procedures', settings, () => answer(request, settings));
}

async function answer(request: Request, settings: Env): Promise<Response> {
  const refusal = refusalOf(request, settings) ?? batchRefusal(new URL(request.url).pathname, maxBatchSize);
  if (refusal !== null) return refuse(refusal, settings);
  const body = request.method === 'POST' ? await readBody(request) : null;
  if (body?.ok === false) return refuse(body.refusal, settings);
  const { headers, method, url, signal } = request;
  const read = new Request(url, { method, headers, signal, ...(body === null ? {} : { body: body.text }) });
  const address = clientAddress(headers);
  const response = await asking.run({ address }, () =>
    fetchRequestHandler({
      endpoint,
      req: read,
      router: appRouter,
      maxBatchSize,
      // Questions may come as posts, with what they ask in the body. What changes something still must.
      allowMethodOverride: true,
      createContext: ({ resHeaders }) => createContext({ headers, address, answer: resHeaders, writing: method === 'POST' }),
      responseMeta: ({ errors }) => {
        const wait = errors.map((error) => patience[error.code]).find((seconds) => seconds !== undefined);
        return wait === undefined ? {} : { headers: new Headers({ 'retry-after': wait }) };
      },
    }),
  );
  for (const [name, value] of Object.entries(apiHeaders(settings))) response.headers.set(name, value);
  return response;
}
