import { readTalkWatched } from '@/features/review/mutations-look';
import type { Context } from '@/server/context';
import { linkHolder, member, router } from '@/server/trpc';
import { readLinkTalk } from './data-link';
import { answer, begin, edit, remove, resolve } from './mutations';
import { answerByLink, beginByLink } from './mutations-link';
import * as schema from './schema';

const holder = ({ cookies, address }: Context) => ({ cookies, address });

export const commentRouter = router({
  list: member('viewer', schema.list).query(({ ctx, input }) => readTalkWatched(ctx.scope, input.workbookId)),
  begin: member('reviewer', schema.begin).mutation(({ ctx, input }) => begin(ctx.scope, input)),
  answer: member('reviewer', schema.answer).mutation(({ ctx, input }) => answer(ctx.scope, input)),
  edit: member('reviewer', schema.edit).mutation(({ ctx, input }) => edit(ctx.scope, input)),
  remove: member('reviewer', schema.remove).mutation(({ ctx, input }) => remove(ctx.scope, input)),
  listByLink: linkHolder.input(schema.ofLink).query(({ ctx, input }) => readLinkTalk({ ...input, cookies: ctx.cookies })),
  beginByLink: linkHolder.input(schema.beginByLink).mutation(({ ctx, input }) => beginByLink({ ...input, ...holder(ctx) })),
  answerByLink: linkHolder.input(schema.answerByLink).mutation(({ ctx, input }) => answerByLink({ ...input, ...holder(ctx) })),
  resolve: member('reviewer', schema.resolve).mutation(({ ctx, input }) => resolve(ctx.scope, input)),
});
