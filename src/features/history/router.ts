import { change } from '@/features/workbook/schema';
import { member, router } from '@/server/trpc';
import { skip, undo } from './mutations-undo';
import { skipStep } from './schema-skip';

export const historyRouter = router({
  undo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'undo' })),
  skip: member('editor', skipStep).mutation(({ ctx, input }) => skip(ctx.scope, input)),
  redo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'redo' })),
});
