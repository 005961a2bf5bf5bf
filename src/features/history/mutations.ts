import { randomUUID } from 'node:crypto';
import { watchConditions } from '@/features/review/mutations-watch';
import { canonicalJson, type Json, sha256 } from '@/server/canonical-json';
import { inTeam, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { bodyText, revisionHash, type RevisionBody } from './schema';

/** One request that changes a workbook. */
export type Command = {
  readonly scope: TeamScope;
  readonly workbookId: string;
  /** Made by the client: the same id with the same request has its effect once. */
  readonly mutationId: string;
  readonly kind: string;
  readonly reason?: string;
  /** What else the client sent; hashed, so that the same id with another request is refused. */
  readonly request: Json;
};

export type Written<R> =
  | {
      readonly ok: true;
      readonly revision: number;
      /** Hashes of that revision and of the one before it; absent where an earlier request had made it. */
      readonly heads?: { readonly before: string; readonly after: string };
    }
  | { readonly ok: false; readonly refused: R };

/** Ends a command without any effect: everything in its transaction is rolled back. */
export class Refuse<R> extends Error {
  readonly refused: R;
  constructor(refused: R) {
    super('The change was refused.');
    this.refused = refused;
  }
}

class AlreadyDone extends Error {
  readonly revision: number;
  constructor(revision: number) {
    super('This change was made before.');
    this.revision = revision;
  }
}

export const requestHash = ({ workbookId, kind, reason, request }: Omit<Command, 'scope' | 'mutationId'>): string =>
  sha256(canonicalJson({ workbookId, kind, reason: reason ?? '', request }));

const otherRequest = () =>
  new AppError('conflict', 'This change carries the id of another one. Nothing was saved; reload the page and make it again.');

/** The revision that a mutation id has made, if any. @throws AppError 'conflict' where another request made it. */
async function earlier(tx: TeamClient, { teamId }: TeamScope, mutationId: string, hash: string): Promise<{ number: number } | null> {
  const found = await tx.revision.findUnique({
    where: { teamId_mutationId: { teamId, mutationId } },
    select: { number: true, requestHash: true },
  });
  if (found !== null && found.requestHash !== hash) throw otherRequest();
  return found;
}

type Head = { readonly revision: number; readonly historySize: number };

async function checkPace(tx: TeamClient, { scope, workbookId }: Command, head: Head, at: Date): Promise<void> {
  const { revision: number, historySize } = head;
  if (historySize > (scope.actor.isAnonymous ? quota.historySize.anonymous : quota.historySize.account)) {
    throw new AppError('too_large', 'The history of this workbook is as long as fits. Nothing was saved or lost; make a copy to go on.');
  }
  if (scope.actor.isAnonymous && number > quota.revisionsAnonymous) {
    throw new AppError(
      'too_many',
      'This workbook has been changed as often as one can be. Nothing is lost; make another workbook to go on.',
    );
  }
  if (number <= quota.revisionsPerHour) return;
  const past = await tx.revision.findUnique({
    where: { workbookId_number: { workbookId, number: number - quota.revisionsPerHour } },
    select: { at: true },
  });
  if (past !== null && at.getTime() - past.at.getTime() < 60 * 60 * 1_000) {
    throw new AppError('too_many', 'This workbook was changed too often in the last hour. Nothing was saved; try again in some minutes.');
  }
}

type Place = { readonly at: Date; readonly number: number; readonly previousHash: string; readonly requestHash: string };

/** Adds the newest revision to the chain and makes it the workbook's head. @returns its hash */
async function append(tx: TeamClient, command: Command, place: Place, body: RevisionBody): Promise<string> {
  const { scope, workbookId, mutationId, kind } = command;
  const row = {
    ...place,
    workbookId,
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    kind,
    reason: command.reason ?? '',
    body: bodyText(body),
    mutationId,
  };
  const hash = revisionHash(row);
  await tx.revision.create({ data: { ...row, id: randomUUID(), teamId: scope.teamId, hash, answers: body.of ?? null } });
  await tx.workbook.updateMany({ where: { id: workbookId }, data: { headHash: hash, historySize: { increment: row.body.length } } });
  return hash;
}

/**
 * Changes a workbook and its history in one transaction. Raising the revision comes first: it locks the
 * workbook's row, so that writers of one workbook take turns.
 * @param work what changes, given the transaction and the moment; it ends with `Refuse` to have no effect
 * @throws AppError 'not_found', 'conflict' (mutation id used before for something else), 'too_many', 'busy'
 */
export async function write<R = never>(command: Command, work: (tx: TeamClient, at: Date) => Promise<RevisionBody>): Promise<Written<R>> {
  const { scope, workbookId, mutationId } = command;
  const hash = requestHash(command);
  try {
    const { bound, ...made } = await inTeam(scope, async (tx) => {
      const at = new Date();
      const raise = { revision: { increment: 1 }, updatedAt: at, expiresAt: null };
      const { count } = await tx.workbook.updateMany({ where: { id: workbookId, deletedAt: null }, data: raise });
      if (count !== 1) throw notFound();
      const done = await earlier(tx, scope, mutationId, hash);
      if (done !== null) throw new AlreadyDone(done.number);
      const head = await tx.workbook.findUniqueOrThrow({
        where: { id: workbookId },
        select: { revision: true, headHash: true, historySize: true, _count: { select: { contracts: { where: { deletedAt: null } } } } },
      });
      await checkPace(tx, command, head, at);
      const body = await work(tx, at);
      const place = { at, number: head.revision, previousHash: head.headHash, requestHash: hash };
      const heads = { before: head.headHash, after: await append(tx, command, place, body) };
      return { revision: head.revision, heads, bound: head._count.contracts > 0 };
    });
    if (bound) watchConditions(scope, workbookId, true);
    return { ok: true, ...made };
  } catch (error) {
    if (error instanceof AlreadyDone) return { ok: true, revision: error.revision };
    // Only `work` throws it, and `work` was given with R.
    if (error instanceof Refuse) return { ok: false, refused: error.refused as R };
    throw error;
  }
}

/**
 * Adds a revision within a transaction of the caller's, where what it tells of is done with more rights than a member has.
 * The workbook's row is locked by it. @returns false where this mutation id has done it before
 */
export async function record(tx: TeamClient, command: Command, body: RevisionBody): Promise<boolean> {
  const { scope, workbookId, mutationId } = command;
  const hash = requestHash(command);
  const at = new Date();
  const where = { id: workbookId, teamId: scope.teamId, deletedAt: null };
  const { count } = await tx.workbook.updateMany({ where, data: { revision: { increment: 1 }, updatedAt: at, expiresAt: null } });
  if (count !== 1) throw notFound();
  if ((await earlier(tx, scope, mutationId, hash)) !== null) {
    await tx.workbook.updateMany({ where, data: { revision: { decrement: 1 } } });
    return false;
  }
  const head = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { revision: true, headHash: true } });
  await append(tx, command, { at, number: head.revision, previousHash: head.headHash, requestHash: hash }, body);
  return true;
}

/**
 * Makes a workbook with its first revision in one transaction.
 * @param work creates the rows, the workbook's own with revision 1 included
 * @returns the id of the workbook: an earlier one where this mutation id has made it already
 */
export async function begin(command: Command, work: (tx: TeamClient, at: Date) => Promise<RevisionBody>): Promise<string> {
  const hash = requestHash({ ...command, workbookId: '' });
  return inTeam(command.scope, async (tx) => {
    const made = await tx.revision.findUnique({
      where: { teamId_mutationId: { teamId: command.scope.teamId, mutationId: command.mutationId } },
      select: { workbookId: true, requestHash: true, kind: true },
    });
    if (made !== null && made.requestHash !== hash) throw otherRequest();
    if (made !== null) return made.workbookId;
    const at = new Date();
    const body = await work(tx, at);
    await append(tx, command, { at, number: 1, previousHash: '', requestHash: hash }, body);
    return command.workbookId;
  });
}
