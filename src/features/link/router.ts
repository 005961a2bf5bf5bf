import type { Context } from '@/server/context';
import { linkHolder, member, router, teamMember, visitor } from '@/server/trpc';
import { listLinks, listTeamLinks } from './data';
import type { Holder } from './data-open';
import { readSharedChanges, readSharedCharts } from './data-live';
import { explainShared } from './data-shared';
import { explainTemplateLink } from './data-template';
import { tryChartsShared, tryExplainShared, tryShared } from './data-trial';
import { createLink, revokeLink } from './mutations';
import { beginFromLink, copyShared } from './mutations-begin';
import { setPassword } from './mutations-password';
import { unlockLink } from './mutations-unlock';
import * as schema from './schema';

/** What was asked, and with which cookies. */
const held = <T extends { readonly token: string }>({ cookies }: Context, input: T): T & Holder => ({ ...input, cookies });

export const linkRouter = router({
  create: member('editor', schema.createLink).mutation(({ ctx, input }) => createLink(ctx.scope, input)),
  list: member('viewer', schema.listLinks).query(async ({ ctx, input }) => ({ links: await listLinks(ctx.scope, input.workbookId) })),
  ofTeam: teamMember('viewer', schema.ofTeam).query(async ({ ctx }) => ({ role: ctx.scope.role, links: await listTeamLinks(ctx.scope) })),
  explain: linkHolder.input(schema.explain).query(({ ctx, input }) => explainShared(held(ctx, input))),
  changes: linkHolder.input(schema.sharedChanges).query(({ ctx, input }) => readSharedChanges(held(ctx, input))),
  charts: linkHolder.input(schema.ofToken).query(({ ctx, input }) => readSharedCharts(held(ctx, input))),
  explainTemplate: linkHolder.input(schema.explain).query(({ ctx, input }) => explainTemplateLink(held(ctx, input))),
  // The token is proven where the snapshot is read.
  begin: visitor.input(schema.beginFromLink).mutation(({ ctx, input }) => beginFromLink(ctx, input)),
  copy: visitor.input(schema.copyShared).mutation(({ ctx, input }) => copyShared(ctx, input)),
  unlock: linkHolder.input(schema.unlock).mutation(({ ctx, input }) => unlockLink(ctx, input)),
  // Asked by POST, since what is tried may be longer than an address; nothing of it is written.
  trySheet: linkHolder.input(schema.trySheet).mutation(({ ctx, input }) => tryShared(ctx.address, held(ctx, input))),
  tryCharts: linkHolder.input(schema.tryCells).mutation(({ ctx, input }) => tryChartsShared(ctx.address, held(ctx, input))),
  tryExplain: linkHolder.input(schema.tryExplain).mutation(({ ctx, input }) => tryExplainShared(ctx.address, held(ctx, input))),
  setPassword: member('editor', schema.setPassword).mutation(({ ctx, input }) => setPassword(ctx.scope, input)),
  revoke: member('editor', schema.revokeLink).mutation(({ ctx, input }) => revokeLink(ctx.scope, input)),
});
