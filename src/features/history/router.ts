import { change } from '@/features/workbook/schema';
import { member, router } from '@/server/trpc';
import { undo } from './mutations-undo';

export const historyRouter = router({
  undo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'undo' })),
  redo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'redo' })),
});
