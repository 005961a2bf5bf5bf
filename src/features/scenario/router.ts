import { member, router } from '@/server/trpc';
import { previewBase } from '@/features/workbook/data-preview';
import * as mutations from './mutations';
import * as inherit from './mutations-inherit';
import { addTried } from './mutations-tried';
import { addPoint } from './mutations-point';
import * as schema from './schema';

export const scenarioRouter = router({
  add: member('editor', schema.addScenario).mutation(({ ctx, input }) => mutations.addScenario(ctx.scope, input)),
  addTried: member('editor', schema.addTried).mutation(({ ctx, input }) => addTried(ctx.scope, input)),
  addPoint: member('editor', schema.addPoint).mutation(({ ctx, input }) => addPoint(ctx.scope, input)),
  duplicate: member('editor', schema.duplicateScenario).mutation(({ ctx, input }) => mutations.duplicateScenario(ctx.scope, input)),
  rename: member('editor', schema.renameScenario).mutation(({ ctx, input }) => mutations.renameScenario(ctx.scope, input)),
  note: member('editor', schema.noteScenario).mutation(({ ctx, input }) => mutations.noteScenario(ctx.scope, input)),
  remove: member('editor', schema.removeScenario).mutation(({ ctx, input }) => inherit.removeScenario(ctx.scope, input)),
  setPreset: member('editor', schema.setPreset).mutation(({ ctx, input }) => mutations.setPreset(ctx.scope, input)),
  setBase: member('editor', schema.setBase).mutation(({ ctx, input }) => inherit.setBase(ctx.scope, input)),
  detach: member('editor', schema.detach).mutation(({ ctx, input }) => inherit.detach(ctx.scope, input)),
  move: member('editor', schema.moveScenario).mutation(({ ctx, input }) => inherit.moveScenario(ctx.scope, input)),
  previewBase: member('viewer', schema.previewBase).query(({ ctx, input }) => previewBase(ctx.scope, input)),
});
