import { randomUUID } from 'node:crypto';
import { env, type Env } from '@/lib/env';
import { AppError } from './errors';
import { report } from './log';
import { refuse } from './response-headers';

export type Failure = { readonly code: 'internal' | 'busy'; readonly message: string };

function busyOf(cause: unknown): AppError | null {
  if (cause instanceof AppError) return cause.code === 'busy' ? cause : null;
  // What the pool says where every connection stayed in use.
  const full = cause instanceof Error && cause.message.startsWith('timeout exceeded when trying to connect');
  return full ? new AppError('busy', 'The database is busy. Nothing was saved; try again in a moment.') : null;
}

/** One line in the log of what failed, and a sentence that says nothing of it but where to look. */
export function failed(what: string, cause: unknown): Failure {
  const reference = randomUUID().slice(0, 8);
  report(what, cause, reference);
  if (env().sabotage === 'errors') return { code: 'internal', message: cause instanceof Error ? (cause.stack ?? '') : String(cause) };
  const busy = busyOf(cause);
  const sentence = busy?.message ?? 'Something failed on the server and nothing was saved. Try again.';
  return {
    code: busy === null ? 'internal' : 'busy',
    message: `${sentence} If it stays, mention ${reference} to whoever runs this server.`,
  };
}

const statuses = { internal: 500, busy: 503 } as const;

/** The answer to a request, also where what makes it throws. */
export async function orFailure(what: string, settings: Pick<Env, 'secureCookies'>, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = failed(what, error);
    const answer = refuse({ status: statuses[code], message }, settings);
    if (code === 'busy') answer.headers.set('retry-after', '1');
    return answer;
  }
}
