import { member, router } from '@/server/trpc';
import { listOwnPresets, readFidelity, tryFit } from './data';
import { saveFit } from './mutations';
import * as schema from './schema';

/** `fit` writes nothing; it is a mutation because its points are too long for an address. */
export const fidelityRouter = router({
  view: member('viewer', schema.ofFidelity).query(({ ctx, input }) => readFidelity(ctx.scope, input.workbookId)),
  own: member('viewer', schema.ofFidelity).query(async ({ ctx }) => ({ presets: await listOwnPresets(ctx.scope) })),
  fit: member('editor', schema.fitPoints).mutation(({ ctx, input }) => tryFit(ctx.scope, input)),
  save: member('editor', schema.saveFit).mutation(({ ctx, input }) => saveFit(ctx.scope, input)),
});
