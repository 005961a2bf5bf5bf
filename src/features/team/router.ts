import { account, member, own, router, teamMember } from '@/server/trpc';
import { listTeams, readTeamView } from './data';
import { createTeam, join, removeMember, removeTeam, renameTeam, setRole, transfer, useTeam as choose, withdraw } from './mutations';
import { inviteAndSend } from './mutations-mail';
import { moveWorkbook } from './mutations-move';
import * as schema from './schema';

export const teamRouter = router({
  list: own.query(async ({ ctx }) => ({ teams: await listTeams(await ctx.session()) })),
  view: teamMember('viewer', schema.ofTeam).query(({ ctx }) => readTeamView(ctx.scope)),
  create: account(schema.create).mutation(({ ctx, input }) => createTeam(ctx.me, input.name)),
  join: account(schema.join).mutation(({ ctx, input }) => join(ctx.me, input.token)),
  use: teamMember('editor', schema.ofTeam).mutation(({ ctx }) => choose(ctx.scope, ctx.me)),
  leave: teamMember('viewer', schema.ofTeam).mutation(({ ctx }) => removeMember(ctx.scope, ctx.me.userId)),
  rename: teamMember('owner', schema.rename).mutation(({ ctx, input }) => renameTeam(ctx.scope, input.name)),
  invite: teamMember('owner', schema.invite).mutation(({ ctx, input }) => inviteAndSend(ctx.scope, ctx.address, input)),
  withdraw: teamMember('owner', schema.withdraw).mutation(({ ctx, input }) => withdraw(ctx.scope, input.invitationId)),
  setRole: teamMember('owner', schema.setRole).mutation(({ ctx, input }) => setRole(ctx.scope, input)),
  removeMember: teamMember('owner', schema.ofMember).mutation(({ ctx, input }) => removeMember(ctx.scope, input.userId)),
  transfer: teamMember('owner', schema.ofMember).mutation(({ ctx, input }) => transfer(ctx.scope, input.userId)),
  remove: teamMember('owner', schema.ofTeam).mutation(({ ctx }) => removeTeam(ctx.scope)),
  moveWorkbook: member('owner', schema.moveWorkbook).mutation(({ ctx, input }) => moveWorkbook(ctx.scope, input)),
});
