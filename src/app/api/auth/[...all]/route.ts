import { env } from '@/lib/env';
import { auth } from '@/server/auth';
import { readBody, refusalOf } from '@/server/request-guard';
import { apiHeaders, refuse } from '@/server/response-headers';

/** Sign-in and teams by Better Auth, behind the same guard as the procedures. */
async function handle(request: Request): Promise<Response> {
  const settings = env();
  const refusal = refusalOf(request, settings);
  if (refusal !== null) return refuse(refusal, settings);
  const body = request.method === 'POST' ? await readBody(request) : null;
  if (body?.ok === false) return refuse(body.refusal, settings);
  const { headers, method, url } = request;
  const read = new Request(url, { method, headers, ...(body === null ? {} : { body: body.text }) });
  const response = await (await auth()).handler(read);
  for (const [name, value] of Object.entries(apiHeaders(settings))) response.headers.set(name, value);
  return response;
}

export { handle as GET, handle as POST };
