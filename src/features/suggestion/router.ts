import { member, router } from '@/server/trpc';
import { readSuggestions } from './data';
import { decide, suggest } from './mutations';
import * as schema from './schema';

export const suggestionRouter = router({
  list: member('viewer', schema.list).query(({ ctx, input }) => readSuggestions(ctx.scope, input.workbookId)),
  suggest: member('reviewer', schema.suggest).mutation(({ ctx, input }) => suggest(ctx.scope, input)),
  decide: member('editor', schema.decide).mutation(({ ctx, input }) => decide(ctx.scope, input)),
});
