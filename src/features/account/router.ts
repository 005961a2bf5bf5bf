import { account, linkHolder, own, router } from '@/server/trpc';
import { readAccount } from './data';
import { changePassword, endOtherSessions, endSession, removeAccount, renameAccount, resetPassword } from './mutations';
import * as schema from './schema';

export const accountRouter = router({
  view: own.query(async ({ ctx }) => ({ account: await readAccount(await ctx.session()) })),
  rename: account(schema.rename).mutation(({ ctx, input }) => renameAccount(ctx.me, input.name)),
  changePassword: account(schema.changePassword).mutation(({ ctx, input }) => changePassword(ctx.me, input)),
  endSession: account(schema.endSession).mutation(({ ctx, input }) => endSession(ctx.me, input.sessionId)),
  endOtherSessions: account(schema.nothing).mutation(({ ctx }) => endOtherSessions(ctx.me)),
  remove: account(schema.remove).mutation(({ ctx, input }) => removeAccount(ctx.me, input.password)),
  resetPassword: linkHolder.input(schema.resetPassword).mutation(({ input }) => resetPassword(input.token, input.next)),
});
