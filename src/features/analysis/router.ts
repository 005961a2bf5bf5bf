import { linkHolder, member, router } from '@/server/trpc';
import { analyse } from './analyse/schema';
import { chartsAsked } from './charts/schema';
import { compare } from './compare/schema';
import { answerShared } from './data-shared';
import { listSaved } from './data-saved';
import { removeSaved, saveAnalysis } from './mutations-saved';
import { analyseShared } from './schema-shared';
import * as saved from './schema-saved';
import { answer, readAnalyse, readChartsPage, readCompare } from './data';

export const analysisRouter = router({
  compare: member('viewer', compare).query(({ ctx, input, signal }) => readCompare(ctx.scope, input, signal)),
  charts: member('viewer', chartsAsked).query(({ ctx, input, signal }) => readChartsPage(ctx.scope, input, signal)),
  analyse: member('viewer', analyse).query(({ ctx, input }) => readAnalyse(ctx.scope, input)),
  answer: member('viewer', analyse).mutation(({ ctx, input, signal }) => answer(ctx.scope, input, signal)),
  answerShared: linkHolder
    .input(analyseShared)
    .mutation(({ ctx, input, signal }) => answerShared({ ...input, cookies: ctx.cookies }, signal)),
  saved: member('viewer', saved.listSaved).query(async ({ ctx, input }) => ({
    saved: await listSaved(ctx.scope, input.workbookId),
    editable: ctx.scope.role === 'owner' || ctx.scope.role === 'editor',
  })),
  save: member('editor', saved.saveAnalysis).mutation(({ ctx, input }) => saveAnalysis(ctx.scope, input)),
  removeSaved: member('editor', saved.removeSaved).mutation(({ ctx, input }) => removeSaved(ctx.scope, input)),
});
