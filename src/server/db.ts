import type { Prisma } from './generated/sqlite/client';
import type { TeamScope } from './scope';
import { inTransaction } from './transaction';

/** What a member's transaction may touch. Each query on it carries the team by itself. */
export type TeamClient = Pick<
  Prisma.TransactionClient,
  | 'workbook'
  | 'scenario'
  | 'cell'
  | 'row'
  | 'revision'
  | 'snapshot'
  | 'shareLink'
  | 'presence'
  | 'presetRevision'
  | 'teamPreset'
  | 'savedAnalysis'
  | 'namedVersion'
  | 'auditEntry'
  | 'comment'
  | 'notification'
  | 'reviewRequest'
  | 'reviewVerdict'
  | 'contract'
  | 'contractWaiver'
  | 'suggestion'
  | 'suggestedCell'
  | 'organization'
  | 'member'
  | 'invitation'
>;

/** What a reader of a share link may touch: the link's own row, its counter and its snapshot; of a live link, the workbook's own rows. */
export type LinkClient = Pick<
  Prisma.TransactionClient,
  | 'shareLink'
  | 'snapshot'
  | 'workbook'
  | 'scenario'
  | 'cell'
  | 'row'
  | 'presetRevision'
  | 'teamPreset'
  | 'comment'
  | 'reviewRequest'
  | 'reviewVerdict'
>;

/** What upkeep may touch: everything, across teams. */
export type SystemClient = Prisma.TransactionClient;

/**
 * One short writing transaction of a team. No network call inside, and no other database function.
 * A failed statement fails the transaction on both databases: check first, or compare and set.
 * Runs `work` again where the database asks for it, so `work` has no other effects.
 * @throws AppError 'busy' where the database stayed locked; 'not_found' where the membership ended.
 */
export function inTeam<T>(scope: TeamScope, work: (tx: TeamClient) => Promise<T>): Promise<T> {
  return inTransaction({ kind: 'team', scope, mode: 'write' }, work);
}

/** The same for reading only: does not queue behind writers, and a write in it is refused. */
export function readTeam<T>(scope: TeamScope, work: (tx: TeamClient) => Promise<T>): Promise<T> {
  return inTransaction({ kind: 'team', scope, mode: 'read' }, work);
}

/**
 * The transaction of whoever holds a share link.
 * @param tokenHash SHA-256 of the token, hex. A revoked or expired link sees nothing.
 */
export function withLink<T>(tokenHash: string, work: (tx: LinkClient) => Promise<T>): Promise<T> {
  return inTransaction({ kind: 'link', tokenHash, mode: 'write' }, work);
}

/** The same for reading only: does not queue behind writers. */
export function readLink<T>(tokenHash: string, work: (tx: LinkClient) => Promise<T>): Promise<T> {
  return inTransaction({ kind: 'link', tokenHash, mode: 'read' }, work);
}

/** Across teams: upkeep (expiry, health), and what an account takes with it or leaves behind. Never for what a request reads. */
export function system<T>(work: (tx: SystemClient) => Promise<T>): Promise<T> {
  return inTransaction({ kind: 'upkeep', mode: 'write' }, work);
}
