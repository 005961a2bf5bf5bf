import { randomUUID } from 'node:crypto';
import { inTeam, type TeamClient } from '@/server/db';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { laterChanges } from './data-past';
import { Refuse, write } from './mutations';
import { heldNow, putChanges } from './mutations-put';
import { restorePlan } from './schema-restored';
import type { NameVersion, Restore } from './schema-asked';
import { heldBefore } from './schema-held';

export type RestoreAnswer = { readonly ok: true; readonly revision: number } | { readonly ok: false; readonly message: string };

/** Makes a workbook, a scenario or a cell what it was at a revision, as a new revision that can be undone. @throws AppError 'not_found' */
export async function restore(scope: TeamScope, input: Restore): Promise<RestoreAnswer> {
  const { workbookId, mutationId, revision, scenarioId, quantityId } = input;
  const request = { revision, scenarioId: scenarioId ?? '', quantityId: quantityId ?? '' };
  const command = { scope, workbookId, mutationId, kind: 'restore', reason: `As at revision ${revision}`, request };
  const written = await write<string>(command, async (tx, at) => {
    const later = await laterChanges(tx, workbookId, revision);
    if (later === null) throw notFound();
    const now = await heldNow(tx, workbookId);
    const plan = restorePlan(now, heldBefore(now, later), { scenarioId, quantityId });
    if (!plan.ok) throw new Refuse(plan.message);
    await putChanges(tx, { scope, workbookId, at }, plan.changes);
    return { changes: plan.changes, inverse: { kind: 'changes' } };
  });
  return written.ok ? { ok: true, revision: written.revision } : { ok: false, message: written.refused };
}

export type VersionAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Gives a revision a name, unique within its workbook. @throws AppError 'not_found' */
export function nameVersion(scope: TeamScope, { workbookId, revision, name }: NameVersion): Promise<VersionAnswer> {
  return inTeam(scope, async (tx) => {
    // First, since it locks: two requests at once must not both find the name free.
    await tx.workbook.updateMany({ where: { id: workbookId }, data: { expiresAt: null } });
    if ((await tx.revision.count({ where: { workbookId, number: revision } })) === 0) throw notFound();
    const message = await nameIn(tx, scope, { workbookId, revision, name });
    return message === null ? { ok: true } : { ok: false, message };
  });
}

type Named = Pick<NameVersion, 'workbookId' | 'revision' | 'name'>;

/** The same in a transaction that holds the workbook. @returns why it was not named, or null */
export async function nameIn(tx: TeamClient, scope: TeamScope, { workbookId, revision, name }: Named): Promise<string | null> {
  const known = await tx.namedVersion.findFirst({ where: { workbookId, name }, select: { revision: true } });
  if (known !== null) return `A version of this workbook is called "${name}" already, revision ${known.revision}. Choose another name.`;
  if ((await tx.namedVersion.count({ where: { workbookId } })) >= quota.namedVersions)
    return `This workbook has ${quota.namedVersions} named versions, which is as many as it can have. Take a name away first.`;
  const owned = { teamId: scope.teamId, workbookId, createdBy: scope.actor.id, createdAt: new Date() };
  await tx.namedVersion.create({ data: { ...owned, id: randomUUID(), revision, name } });
  return null;
}

/** Takes a name away; the revision stays. */
export async function unnameVersion(scope: TeamScope, workbookId: string, versionId: string): Promise<VersionAnswer> {
  await inTeam(scope, (tx) => tx.namedVersion.deleteMany({ where: { id: versionId, workbookId } }));
  return { ok: true };
}
