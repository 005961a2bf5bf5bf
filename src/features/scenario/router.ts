import { member, router } from '@/server/trpc';
import * as mutations from './mutations';
import * as schema from './schema';

export const scenarioRouter = router({
  add: member('editor', schema.addScenario).mutation(({ ctx, input }) => mutations.addScenario(ctx.scope, input)),
  duplicate: member('editor', schema.duplicateScenario).mutation(({ ctx, input }) => mutations.duplicateScenario(ctx.scope, input)),
  rename: member('editor', schema.renameScenario).mutation(({ ctx, input }) => mutations.renameScenario(ctx.scope, input)),
  remove: member('editor', schema.removeScenario).mutation(({ ctx, input }) => mutations.removeScenario(ctx.scope, input)),
  setPreset: member('editor', schema.setPreset).mutation(({ ctx, input }) => mutations.setPreset(ctx.scope, input)),
  setBase: member('editor', schema.setBase).mutation(({ ctx, input }) => mutations.setBase(ctx.scope, input)),
});
