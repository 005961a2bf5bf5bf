import type { Who } from '@/components/who';
import { sessionOf } from '@/server/auth';

/** Who asks for a page. A page does not fail because this cannot be told: it then looks as to somebody new. */
export async function whoAsks(headers: Headers): Promise<Who> {
  if (headers.get('cookie')?.includes('ridgebook.session_token') !== true) return { kind: 'nobody' };
  const session = await sessionOf(headers).catch(() => null);
  if (session === null) return { kind: 'nobody' };
  return session.isAnonymous ? { kind: 'visitor' } : { kind: 'account', name: session.name };
}
