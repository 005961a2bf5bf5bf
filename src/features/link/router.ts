import { linkHolder, member, router } from '@/server/trpc';
import { explainShared, listLinks } from './data';
import { createLink, revokeLink } from './mutations';
import * as schema from './schema';

export const linkRouter = router({
  create: member('editor', schema.createLink).mutation(({ ctx, input }) => createLink(ctx.scope, input)),
  list: member('viewer', schema.listLinks).query(async ({ ctx, input }) => ({ links: await listLinks(ctx.scope, input.workbookId) })),
  explain: linkHolder.input(schema.explain).query(({ input }) => explainShared(input)),
  revoke: member('editor', schema.revokeLink).mutation(({ ctx, input }) => revokeLink(ctx.scope, input)),
});
