import { linkHolder, member, router, teamMember, visitor } from '@/server/trpc';
import { explainShared, listLinks, listTeamLinks } from './data';
import { explainTemplateLink } from './data-template';
import { tryChartsShared, tryExplainShared, tryShared } from './data-trial';
import { createLink, revokeLink } from './mutations';
import { beginFromLink } from './mutations-begin';
import * as schema from './schema';

export const linkRouter = router({
  create: member('editor', schema.createLink).mutation(({ ctx, input }) => createLink(ctx.scope, input)),
  list: member('viewer', schema.listLinks).query(async ({ ctx, input }) => ({ links: await listLinks(ctx.scope, input.workbookId) })),
  ofTeam: teamMember('viewer', schema.ofTeam).query(async ({ ctx }) => ({ role: ctx.scope.role, links: await listTeamLinks(ctx.scope) })),
  explain: linkHolder.input(schema.explain).query(({ input }) => explainShared(input)),
  explainTemplate: linkHolder.input(schema.explain).query(({ input }) => explainTemplateLink(input)),
  // The token is proven where the snapshot is read.
  begin: visitor.input(schema.beginFromLink).mutation(({ ctx, input }) => beginFromLink(ctx, input)),
  // Asked by POST, since what is tried may be longer than an address; nothing of it is written.
  trySheet: linkHolder.input(schema.tryCells).mutation(({ ctx, input }) => tryShared(ctx.address, input)),
  tryCharts: linkHolder.input(schema.tryCells).mutation(({ ctx, input }) => tryChartsShared(ctx.address, input)),
  tryExplain: linkHolder.input(schema.tryExplain).mutation(({ ctx, input }) => tryExplainShared(ctx.address, input)),
  revoke: member('editor', schema.revokeLink).mutation(({ ctx, input }) => revokeLink(ctx.scope, input)),
});
