import { linkHolder, member, router } from '@/server/trpc';
import { readReview } from './data';
import { decide, request, withdraw } from './mutations';
import { addContract, removeContract, waive } from './mutations-contracts';
import { decideByLink } from './mutations-link';
import * as schema from './schema';

export const reviewRouter = router({
  view: member('viewer', schema.view).query(({ ctx, input }) => readReview(ctx.scope, input.workbookId)),
  request: member('editor', schema.request).mutation(({ ctx, input }) => request(ctx.scope, input)),
  withdraw: member('editor', schema.withdraw).mutation(({ ctx, input }) => withdraw(ctx.scope, input)),
  decide: member('reviewer', schema.decide).mutation(({ ctx, input }) => decide(ctx.scope, input)),
  decideByLink: linkHolder
    .input(schema.decideByLink)
    .mutation(({ ctx: { cookies, address }, input }) => decideByLink({ ...input, cookies, address })),
  addContract: member('editor', schema.addContract).mutation(({ ctx, input }) => addContract(ctx.scope, input)),
  removeContract: member('editor', schema.removeContract).mutation(({ ctx, input }) => removeContract(ctx.scope, input)),
  waive: member('reviewer', schema.waive).mutation(({ ctx, input }) => waive(ctx.scope, input)),
});
