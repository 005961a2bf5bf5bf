import { member, own } from '@/server/trpc';
import { listWorkbooks, readChanges, readCharts, readView } from './data';
import { explainCell } from './data-explain';
import { tryCharts, tryExplain, trySheet } from './data-trial';
import { removeWorkbook, renameWorkbook, setCells } from './mutations';
import { change, changesSince, explain, ofWorkbook, rename, setCells as setCellsInput } from './schema';
import * as trial from './schema-trial';

/** `workbook.create` stands with the templates, which it starts from. */
export const workbookProcedures = {
  list: own.query(async ({ ctx }) => ({ workbooks: await listWorkbooks(await ctx.session()) })),
  view: member('viewer', ofWorkbook).query(({ ctx, input }) => readView(ctx.scope, input.workbookId)),
  charts: member('viewer', ofWorkbook).query(({ ctx, input }) => readCharts(ctx.scope, input.workbookId)),
  changes: member('viewer', changesSince).query(({ ctx, input }) => readChanges(ctx.scope, input)),
  explain: member('viewer', explain).query(({ ctx, input }) => explainCell(ctx.scope, input)),
  // Asked by POST, since what is tried may be longer than an address; nothing of it is written.
  trySheet: member('viewer', trial.trySheet).mutation(({ ctx, input }) => trySheet(ctx.scope, input)),
  tryCharts: member('viewer', trial.tryCells).mutation(({ ctx, input }) => tryCharts(ctx.scope, input)),
  tryExplain: member('viewer', trial.tryExplain).mutation(({ ctx, input }) => tryExplain(ctx.scope, input)),
  setCells: member('editor', setCellsInput).mutation(({ ctx, input }) => setCells(ctx.scope, input)),
  rename: member('editor', rename).mutation(({ ctx, input }) => renameWorkbook(ctx.scope, input)),
  remove: member('owner', change).mutation(({ ctx, input }) => removeWorkbook(ctx.scope, input.workbookId)),
};
