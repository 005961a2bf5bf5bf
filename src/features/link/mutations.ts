import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { routes } from '@/lib/routes';
import { readWhole } from '@/features/workbook/data';
import { record } from '@/server/audit';
import { inTeam, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import type { CreateLink, RevokeLink } from './schema';
import { snapshotOf } from './snapshot';
import { hashOf, newToken } from './token';

export type CreatedLink = {
  /** Shown this once; only its hash is kept. */
  readonly token: string;
  readonly linkId: string;
  readonly path: string;
  /** Where a site finds it that may show it in a frame; null where none may. */
  readonly embed: string | null;
};

async function checkRoom(tx: TeamClient, { actor }: TeamScope, workbookId: string): Promise<void> {
  const limit = actor.isAnonymous ? quota.links.anonymous : quota.links.account;
  if ((await tx.shareLink.count({ where: { workbookId } })) < limit) return;
  throw new AppError(
    'too_many',
    `This workbook has had ${limit} links, revoked ones included, which is as many as it can have. Links that are not revoked still work.`,
  );
}

/**
 * Makes a link that is pinned to the workbook as it is now, or a live one.
 * @throws AppError 'not_found'; 'conflict' where this mutation id has made a link already, whose token cannot be shown again
 */
export async function createLink(scope: TeamScope, input: CreateLink): Promise<CreatedLink> {
  const {
    workbookId,
    mutationId,
    label = '',
    purpose = 'view',
    access = 'view',
    live = false,
    password,
    embedOrigins = [],
    expiresInDays,
  } = input;
  const { view, document } = await readWhole(scope, workbookId);
  const snapshot = snapshotOf(view, document);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const token = newToken();
  const linkId = idFor(scope, mutationId);
  await inTeam(scope, async (tx) => {
    // First, since it locks the workbook: two requests at once cannot both count the room for one link.
    // Whoever shows a workbook to others keeps it, too.
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, deletedAt: null }, data: { expiresAt: null } });
    if (count !== 1) throw notFound();
    if ((await tx.shareLink.count({ where: { id: linkId } })) > 0) {
      throw new AppError('conflict', 'This link was made before, and its address is shown only once. Revoke it and make another.');
    }
    await checkRoom(tx, scope, workbookId);
    const owned = { teamId: scope.teamId, workbookId, createdBy: scope.actor.id, createdAt: new Date() };
    const snapshotId = randomUUID();
    const { engineVersion, dataVersion } = snapshot;
    await tx.snapshot.create({
      data: {
        ...owned,
        id: snapshotId,
        revision: view.revision,
        engineVersion,
        dataVersion,
        content: live ? unused : JSON.stringify(snapshot),
      },
    });
    const expiresAt = expiresInDays === undefined ? null : new Date(owned.createdAt.getTime() + expiresInDays * 24 * 60 * 60 * 1_000);
    await tx.shareLink.create({
      data: {
        ...owned,
        id: linkId,
        snapshotId,
        tokenHash: hashOf(token),
        label,
        purpose,
        access,
        live,
        passwordHash,
        embedOrigins: JSON.stringify(embedOrigins),
        expiresAt,
      },
    });
    await note(tx, scope, linkId, 'linkMade');
  });
  return {
    token,
    linkId,
    path: purpose === 'template' ? routes.templateLink(token) : routes.shared(token),
    embed: embedOrigins.length === 0 ? null : routes.embed(token),
  };
}

/** A live link shows nothing of the past. */
const unused = '{}';

type LinkAct = 'linkMade' | 'linkRevoked' | 'linkLocked' | 'linkRelocked' | 'linkOpened';

/** What the log says of a link: which workbook it leads to and its label. */
export async function note(tx: TeamClient, { teamId, actor }: TeamScope, id: string, act: LinkAct): Promise<void> {
  const select = { label: true, purpose: true, workbook: { select: { name: true } } };
  const { label, purpose, workbook } = await tx.shareLink.findUniqueOrThrow({ where: { id }, select });
  await record(tx, { teamId, actor, act, detail: { workbook: workbook.name, label, purpose } });
}

/** Ends a link with the next request for it; a second time changes nothing. @throws AppError 'not_found' */
export async function revokeLink(scope: TeamScope, { workbookId, linkId }: RevokeLink): Promise<{ readonly ok: true }> {
  await inTeam(scope, async (tx) => {
    const { count } = await tx.shareLink.updateMany({
      where: { id: linkId, workbookId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 1) await note(tx, scope, linkId, 'linkRevoked');
    if (count === 0 && (await tx.shareLink.count({ where: { id: linkId, workbookId } })) === 0) throw notFound();
  });
  return { ok: true };
}
