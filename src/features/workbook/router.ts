import { member, own } from '@/server/trpc';
import { listDeleted, listWorkbooks, readChanges, readCharts, readView, readWorkbook } from './data';
import { explainCell } from './data-explain';
import { tryCharts, tryExplain, trySheet } from './data-trial';
import { renameWorkbook, setCells } from './mutations';
import { duplicateWorkbook } from './mutations-duplicate';
import { removeWorkbook, restoreWorkbook } from './mutations-remove';
import { change, changesSince, duplicate, explain, ofWorkbook, rename, setCells as setCellsInput } from './schema';
import * as trial from './schema-trial';

/** `workbook.create` stands with the templates, which it starts from. */
export const workbookProcedures = {
  list: own.query(async ({ ctx }) => ({ workbooks: await listWorkbooks(await ctx.session()) })),
  deleted: own.query(async ({ ctx }) => ({ workbooks: await listDeleted(await ctx.session()) })),
  view: member('viewer', ofWorkbook).query(({ ctx, input }) => readView(ctx.scope, input.workbookId)),
  // For a browser that works out an edit while it is being saved.
  stored: member('viewer', ofWorkbook).query(({ ctx, input }) => readWorkbook(ctx.scope, input.workbookId)),
  charts: member('viewer', ofWorkbook).query(({ ctx, input }) => readCharts(ctx.scope, input.workbookId)),
  changes: member('viewer', changesSince).query(({ ctx, input }) => readChanges(ctx.scope, input)),
  explain: member('viewer', explain).query(({ ctx, input }) => explainCell(ctx.scope, input)),
  // Asked by POST, since what is tried may be longer than an address; nothing of it is written.
  trySheet: member('viewer', trial.trySheet).mutation(({ ctx, input }) => trySheet(ctx.scope, input)),
  tryCharts: member('viewer', trial.tryCells).mutation(({ ctx, input }) => tryCharts(ctx.scope, input)),
  tryExplain: member('viewer', trial.tryExplain).mutation(({ ctx, input }) => tryExplain(ctx.scope, input)),
  setCells: member('editor', setCellsInput).mutation(({ ctx, input }) => setCells(ctx.scope, input)),
  rename: member('editor', rename).mutation(({ ctx, input }) => renameWorkbook(ctx.scope, input)),
  duplicate: member('editor', duplicate).mutation(({ ctx, input }) => duplicateWorkbook(ctx.scope, ctx.address, input)),
  remove: member('owner', change).mutation(({ ctx, input }) => removeWorkbook(ctx.scope, input.workbookId)),
  restore: member('owner', change, true).mutation(({ ctx, input }) => restoreWorkbook(ctx.scope, input.workbookId)),
};
