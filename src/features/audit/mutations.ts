import { record } from '@/server/audit';
import { inTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { csv } from './csv';
import { entriesFor } from './data';
import type { AuditAsked } from './schema';

/** The log as comma-separated values; that it was exported stands in it from then on. */
export function exportAudit(scope: TeamScope, asked: AuditAsked): Promise<{ readonly csv: string }> {
  return inTeam(scope, async (tx) => {
    const entries = await entriesFor(tx, asked);
    const { teamId, actor } = scope;
    await record(tx, { teamId, actor, act: 'auditExported', detail: { entries: String(entries.length) } });
    const rows = entries.map(({ at, who, what, refused, address }) => [at, who, what, refused ? 'refused' : 'done', address ?? '']);
    return { csv: csv([['When (UTC)', 'Who', 'What', 'Result', 'Address'], ...rows]) };
  });
}
