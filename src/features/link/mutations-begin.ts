import { type CreateAnswer, createFrom } from '@/features/template/mutations';
import type { Context } from '@/server/context';
import { withLink } from '@/server/db';
import { readShared } from './data-shared';
import type { BeginFromLink } from './schema';
import { hashOf } from './token';

/**
 * Makes a workbook of whoever holds a template link, with their first edits in it, and counts that on the link.
 * @throws AppError 'not_found', 'too_many', 'conflict', 'forbidden'
 */
export async function beginFromLink(ctx: Context, { token, mutationId, edits }: BeginFromLink): Promise<CreateAnswer> {
  const tokenHash = hashOf(token);
  const { document } = await readShared({ token, cookies: ctx.cookies }, 'template');
  const request = { link: tokenHash, edits: edits ?? [] };
  const answer = await createFrom(ctx, { document, template: null, request, mutationId, edits });
  if (answer.ok)
    await withLink(tokenHash, (tx) =>
      tx.shareLink.updateMany({ where: { tokenHash }, data: { accessCount: { increment: 1 }, lastAccessAt: new Date() } }),
    );
  return answer;
}
