import { member, router } from '@/server/trpc';
import { listOwnPresets, readFidelity, tryFit, whatFollows } from './data';
import { removePreset, saveFit } from './mutations';
import * as schema from './schema';

/** `fit` writes nothing; it is a mutation because its points are too long for an address. */
export const fidelityRouter = router({
  view: member('viewer', schema.ofFidelity).query(({ ctx, input }) => readFidelity(ctx.scope, input.workbookId)),
  own: member('viewer', schema.ofFidelity).query(async ({ ctx }) => ({ presets: await listOwnPresets(ctx.scope) })),
  fit: member('editor', schema.fitPoints).mutation(({ ctx, input }) => tryFit(ctx.scope, input)),
  follows: member('viewer', schema.ofPreset).query(({ ctx, input }) => whatFollows(ctx.scope, input.presetId)),
  remove: member('editor', schema.ofPreset).mutation(({ ctx, input }) => removePreset(ctx.scope, input.presetId)),
  save: member('editor', schema.saveFit).mutation(({ ctx, input }) => saveFit(ctx.scope, input)),
});
