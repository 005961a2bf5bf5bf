import { readPastColumn } from '@/features/workbook/data-past-column';
import { compareVersions } from '@/features/workbook/data-versions';
import { change } from '@/features/workbook/schema';
import { member, router } from '@/server/trpc';
import { readHistory } from './data-past';
import { nameVersion, restore, unnameVersion } from './mutations-restore';
import { skip, undo } from './mutations-undo';
import * as asked from './schema-asked';
import { skipStep } from './schema-skip';

export const historyRouter = router({
  undo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'undo' })),
  skip: member('editor', skipStep).mutation(({ ctx, input }) => skip(ctx.scope, input)),
  redo: member('editor', change).mutation(({ ctx, input }) => undo(ctx.scope, { ...input, kind: 'redo' })),
  list: member('viewer', asked.listHistory).query(({ ctx, input }) => readHistory(ctx.scope, input)),
  compare: member('viewer', asked.compareVersions).query(({ ctx, input }) => compareVersions(ctx.scope, input)),
  column: member('viewer', asked.showVersion).query(({ ctx, input }) => readPastColumn(ctx.scope, input)),
  restore: member('editor', asked.restore).mutation(({ ctx, input }) => restore(ctx.scope, input)),
  nameVersion: member('editor', asked.nameVersion).mutation(({ ctx, input }) => nameVersion(ctx.scope, input)),
  unnameVersion: member('editor', asked.unnameVersion).mutation(({ ctx, input }) =>
    unnameVersion(ctx.scope, input.workbookId, input.versionId),
  ),
});
