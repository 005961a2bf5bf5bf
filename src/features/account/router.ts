import { account, anyone, linkHolder, own, router } from '@/server/trpc';
import { readAccount } from './data';
import { confirm, requestReset, sendConfirmation } from './mutations-mail';
import { changePassword, endOtherSessions, endSession, removeAccount, renameAccount, resetPassword } from './mutations';
import * as schema from './schema';

export const accountRouter = router({
  view: own.query(async ({ ctx }) => ({ account: await readAccount(await ctx.session()) })),
  rename: account(schema.rename).mutation(({ ctx, input }) => renameAccount(ctx.me, input.name)),
  changePassword: account(schema.changePassword).mutation(({ ctx, input }) => changePassword(ctx.me, input)),
  endSession: account(schema.endSession).mutation(({ ctx, input }) => endSession(ctx.me, input.sessionId)),
  endOtherSessions: account(schema.nothing).mutation(({ ctx }) => endOtherSessions(ctx.me)),
  remove: account(schema.remove).mutation(({ ctx, input }) => removeAccount(ctx.me, input.password)),
  requestReset: anyone.input(schema.requestReset).mutation(({ ctx, input }) => requestReset(ctx.address, input.email)),
  sendConfirmation: account(schema.nothing).mutation(({ ctx }) => sendConfirmation(ctx.address, ctx.me.userId)),
  confirm: account(schema.confirm).mutation(({ ctx, input }) => confirm(ctx.me, input.token)),
  resetPassword: linkHolder.input(schema.resetPassword).mutation(({ input }) => resetPassword(input.token, input.next)),
});
