import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from './errors';
import type { PrismaClient } from './generated/sqlite/client';

/** Whose rows the running transaction may touch. */
export type Belt =
  { readonly kind: 'team'; readonly teamId: string } | { readonly kind: 'link'; readonly tokenHash: string } | { readonly kind: 'upkeep' };

export const belt = new AsyncLocalStorage<Belt>();

/** Models whose every row is some team's. */
export const tenantModels: ReadonlySet<string> = new Set([
  'Workbook',
  'Scenario',
  'Cell',
  'Row',
  'Revision',
  'Snapshot',
  'ShareLink',
  'Presence',
  'PresetRevision',
  'TeamPreset',
  'WorkSpan',
  'SavedAnalysis',
  'NamedVersion',
  'Comment',
  'Notification',
  'ReviewRequest',
  'ReviewVerdict',
  'Contract',
  'ContractWaiver',
]);

type Arguments = {
  where?: Record<string, unknown>;
  data?: object;
  create?: object;
  select?: object;
  include?: object;
};

function forTeam(operation: string, args: Arguments, teamId: string): Arguments {
  const rows = [args.data, args.create].flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
  for (const row of rows) {
    if (typeof row === 'object' && row !== null && 'teamId' in row && row.teamId !== teamId) {
      throw new AppError('internal', 'A row of another team was about to be written.');
    }
  }
  if (operation.startsWith('create')) return args;
  return { ...args, where: { ...args.where, teamId } };
}

/** The same link as Postgres's policy: not revoked, not expired. */
const liveLink = (tokenHash: string) => ({
  tokenHash,
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
});

function refuseForLink(model: string, operation: string): never {
  throw new AppError('internal', `Whoever holds a share link may not ${operation} ${model}.`);
}

/** The link's own row and its counter, and the snapshot; nothing that hangs on them. */
function forLink(model: string, operation: string, args: Arguments, tokenHash: string): Arguments {
  const chosen = Object.values(args.select ?? {});
  if (args.include !== undefined || chosen.some((value) => typeof value === 'object')) refuseForLink(model, operation);
  if (model === 'ShareLink' && /^(find|update)/.test(operation)) {
    const changed = Object.keys(args.data ?? {});
    if (changed.some((name) => name !== 'accessCount' && name !== 'lastAccessAt')) refuseForLink(model, operation);
    return { ...args, where: { ...args.where, AND: liveLink(tokenHash) } };
  }
  if (model === 'Snapshot' && operation.startsWith('find')) {
    return { ...args, where: { ...args.where, AND: { shareLinks: { some: liveLink(tokenHash) } } } };
  }
  return refuseForLink(model, operation);
}

/**
 * A second guard beside the database's own: each query on a tenant model is narrowed to the running
 * transaction's team or link, and refused outside of one. SQLite has no row-level security.
 */
export function refuseForeignRows(client: PrismaClient): PrismaClient {
  const guarded = client.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!tenantModels.has(model)) return query(args);
          const current = belt.getStore();
          if (current === undefined) {
            throw new AppError('internal', `${model} was asked for outside a team's transaction.`);
          }
          if (current.kind === 'upkeep') return query(args);
          // Prisma types `args` per model and operation; all of them have this shape.
          const given = args as Arguments;
          const narrowed =
            current.kind === 'team' ? forTeam(operation, given, current.teamId) : forLink(model, operation, given, current.tokenHash);
          return query(narrowed as typeof args);
        },
      },
    },
  });
  // An extension that adds no method leaves the client's methods as they are.
  return guarded as unknown as PrismaClient;
}
