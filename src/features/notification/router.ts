import { own, router } from '@/server/trpc';
import { countUnread, listNotices } from './data';
import { markRead } from './mutations-read';
import * as schema from './schema';

export const notificationRouter = router({
  list: own.query(async ({ ctx }) => ({ notices: await listNotices(await ctx.session()) })),
  unread: own.query(async ({ ctx }) => ({ count: await countUnread(await ctx.session()) })),
  read: own.input(schema.read).mutation(async ({ ctx, input }) => markRead(await ctx.session(), input)),
});
