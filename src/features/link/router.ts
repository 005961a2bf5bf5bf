import { member, router } from '@/server/trpc';
import { listLinks } from './data';
import { createLink, revokeLink } from './mutations';
import * as schema from './schema';

export const linkRouter = router({
  create: member('editor', schema.createLink).mutation(({ ctx, input }) => createLink(ctx.scope, input)),
  list: member('viewer', schema.listLinks).query(async ({ ctx, input }) => ({ links: await listLinks(ctx.scope, input.workbookId) })),
  revoke: member('editor', schema.revokeLink).mutation(({ ctx, input }) => revokeLink(ctx.scope, input)),
});
