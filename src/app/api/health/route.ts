import { randomUUID } from 'node:crypto';
import { engineVersion } from '@/engine/version';
import { env } from '@/lib/env';
import { checkHealth } from '@/server/health';
import { report } from '@/server/log';
import { apiHeaders } from '@/server/response-headers';

// Asked by whoever watches the server, under whatever name; it tells nothing but whether it works.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const headers = apiHeaders(env());
  try {
    await checkHealth();
    return Response.json({ status: 'ok', engine: engineVersion }, { headers });
  } catch (error) {
    report('health', error, randomUUID().slice(0, 8));
    return Response.json({ status: 'database unreachable' }, { status: 503, headers });
  }
}
