import { member, router } from '@/server/trpc';
import { analyse } from './analyse/schema';
import { compare } from './compare/schema';
import { readAnalyse, readCompare } from './data';

export const analysisRouter = router({
  compare: member('viewer', compare).query(({ ctx, input }) => readCompare(ctx.scope, input)),
  analyse: member('viewer', analyse).query(({ ctx, input }) => readAnalyse(ctx.scope, input)),
});
