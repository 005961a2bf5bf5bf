import { member, own } from '@/server/trpc';
import { listWorkbooks, readChanges, readCharts, readView } from './data';
import { explainCell } from './data-explain';
import { removeWorkbook, renameWorkbook, setCells } from './mutations';
import { change, changesSince, explain, ofWorkbook, rename, setCells as setCellsInput } from './schema';

/** `workbook.create` stands with the templates, which it starts from. */
export const workbookProcedures = {
  list: own.query(async ({ ctx }) => ({ workbooks: await listWorkbooks(await ctx.session()) })),
  view: member('viewer', ofWorkbook).query(({ ctx, input }) => readView(ctx.scope, input.workbookId)),
  charts: member('viewer', ofWorkbook).query(({ ctx, input }) => readCharts(ctx.scope, input.workbookId)),
  changes: member('viewer', changesSince).query(({ ctx, input }) => readChanges(ctx.scope, input)),
  explain: member('viewer', explain).query(({ ctx, input }) => explainCell(ctx.scope, input)),
  setCells: member('editor', setCellsInput).mutation(({ ctx, input }) => setCells(ctx.scope, input)),
  rename: member('editor', rename).mutation(({ ctx, input }) => renameWorkbook(ctx.scope, input)),
  remove: member('owner', change).mutation(({ ctx, input }) => removeWorkbook(ctx.scope, input.workbookId)),
};
