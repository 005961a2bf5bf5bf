import { member, router } from '@/server/trpc';
import * as mutations from './mutations';
import * as schema from './schema';

export const teamRowRouter = router({
  add: member('editor', schema.addRow).mutation(({ ctx, input }) => mutations.addRow(ctx.scope, input)),
  edit: member('editor', schema.editRow).mutation(({ ctx, input }) => mutations.editRow(ctx.scope, input)),
  move: member('editor', schema.moveRow).mutation(({ ctx, input }) => mutations.moveRow(ctx.scope, input)),
  remove: member('editor', schema.removeRow).mutation(({ ctx, input }) => mutations.removeRow(ctx.scope, input)),
});
