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
  'AuditEntry',
  'Comment',
  'Notification',
  'ReviewRequest',
  'ReviewVerdict',
  'Contract',
  'ContractWaiver',
  'Suggestion',
  'SuggestedCell',
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

/**
 * Of a live link: its workbook's rows, and the presets of its team, by the way from each to the links of the workbook.
 * On Postgres the way from a team's preset is left to the policy, since a reader sees no team.
 */
const shownLive = (model: string, tokenHash: string, rowSecurity: boolean): object | undefined => {
  const shown = { shareLinks: { some: { ...liveLink(tokenHash), live: true } } };
  if (model === 'Workbook') return shown;
  if (model === 'Scenario' || model === 'Row' || model === 'PresetRevision') return { workbook: shown };
  if (model === 'Cell') return { scenario: { workbook: shown } };
  if (model === 'TeamPreset') return rowSecurity ? {} : { team: { workbooks: { some: shown } } };
  return undefined;
};

function refuseForLink(model: string, operation: string): never {
  throw new AppError('internal', `Whoever holds a share link may not ${operation} ${model}.`);
}

/** What whoever holds a link that takes comments may read of its workbook and, where there is one, who must not stand in what they add. */
const commenters: Readonly<Record<string, { readonly by: string | null }>> = {
  Comment: { by: 'authorId' },
  ReviewRequest: { by: null },
  ReviewVerdict: { by: 'reviewerId' },
};

/** Through a link that takes comments: what is said on its workbook is read, and new words come without a person. */
function forCommenter(model: string, operation: string, args: Arguments, tokenHash: string, rowSecurity: boolean): Arguments {
  const by = commenters[model]?.by ?? null;
  const data: object = args.data ?? {};
  const unsigned = by !== null && Reflect.get(data, by) === null && typeof Reflect.get(data, 'linkId') === 'string';
  if (operation === 'create' && unsigned) return args;
  if (!operation.startsWith('find') && operation !== 'count') refuseForLink(model, operation);
  // On Postgres the way is left to the policy, since the reader of a pinned link sees no workbook.
  if (rowSecurity) return args;
  const workbook = { shareLinks: { some: { ...liveLink(tokenHash), access: 'comment' } } };
  return { ...args, where: { ...args.where, AND: { workbook } } };
}

/** The link's own row and its counter, the snapshot, and what a live link shows; nothing that hangs on them. */
function forLink(model: string, operation: string, args: Arguments, tokenHash: string, rowSecurity: boolean): Arguments {
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
  if (model in commenters) return forCommenter(model, operation, args, tokenHash, rowSecurity);
  const shown = operation.startsWith('find') ? shownLive(model, tokenHash, rowSecurity) : undefined;
  if (shown !== undefined) return { ...args, where: { ...args.where, AND: shown } };
  return refuseForLink(model, operation);
}

/**
 * A second guard beside the database's own: each query on a tenant model is narrowed to the running
 * transaction's team or link, and refused outside of one. SQLite has no row-level security.
 * @param rowSecurity whether the database has
 */
export function refuseForeignRows(client: PrismaClient, rowSecurity: boolean): PrismaClient {
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
            current.kind === 'team'
              ? forTeam(operation, given, current.teamId)
              : forLink(model, operation, given, current.tokenHash, rowSecurity);
          return query(narrowed as typeof args);
        },
      },
    },
  });
  // An extension that adds no method leaves the client's methods as they are.
  return guarded as unknown as PrismaClient;
}
