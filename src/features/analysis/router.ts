import { member, router } from '@/server/trpc';
import { compare } from './compare/schema';
import { readCompare } from './data';

export const analysisRouter = router({
  compare: member('viewer', compare).query(({ ctx, input }) => readCompare(ctx.scope, input)),
});
