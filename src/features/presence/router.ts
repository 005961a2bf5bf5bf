import { ofWorkbook } from '@/features/workbook/schema';
import { member, router } from '@/server/trpc';
import { meIn } from './data';
import { here } from './mutations';

export const presenceRouter = router({
  me: member('viewer', ofWorkbook).query(({ ctx }) => meIn(ctx.scope)),
  here: member('viewer', ofWorkbook).mutation(({ ctx, input }) => here(ctx.scope, input.workbookId)),
});
