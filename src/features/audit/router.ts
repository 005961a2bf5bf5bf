import { router, teamMember } from '@/server/trpc';
import { readAudit } from './data';
import { exportAudit } from './mutations';
import * as schema from './schema';

export const auditRouter = router({
  list: teamMember('owner', schema.listAudit).query(({ ctx, input }) => readAudit(ctx.scope, input)),
  export: teamMember('owner', schema.exportAudit).mutation(({ ctx, input }) => exportAudit(ctx.scope, input)),
});
