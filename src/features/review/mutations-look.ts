import { readTalk } from '@/features/comment/data';
import type { Talk } from '@/features/comment/view';
import type { TeamScope } from '@/server/scope';
import { makeUpConditions } from './mutations-watch';

/** Everything that was said about a workbook; an approved one has its conditions judged where nobody did yet. @throws AppError 'not_found' */
export async function readTalkWatched(scope: TeamScope, workbookId: string): Promise<Talk> {
  const talk = await readTalk(scope, workbookId);
  if (talk.standing?.answered === 'approved') makeUpConditions(scope, workbookId, talk.revision);
  return talk;
}
