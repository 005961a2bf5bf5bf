import { member, router } from '@/server/trpc';
import { readTalk } from './data';
import { answer, begin, edit, remove, resolve } from './mutations';
import * as schema from './schema';

export const commentRouter = router({
  list: member('viewer', schema.list).query(({ ctx, input }) => readTalk(ctx.scope, input.workbookId)),
  begin: member('reviewer', schema.begin).mutation(({ ctx, input }) => begin(ctx.scope, input)),
  answer: member('reviewer', schema.answer).mutation(({ ctx, input }) => answer(ctx.scope, input)),
  edit: member('reviewer', schema.edit).mutation(({ ctx, input }) => edit(ctx.scope, input)),
  remove: member('reviewer', schema.remove).mutation(({ ctx, input }) => remove(ctx.scope, input)),
  resolve: member('reviewer', schema.resolve).mutation(({ ctx, input }) => resolve(ctx.scope, input)),
});
