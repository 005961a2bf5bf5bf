import { randomUUID } from 'node:crypto';
import { database } from '../database';
import { inTeam } from '../db';
import { type TeamRole, type TeamScope, scopeFor } from '../scope';

/** A person in a team of their own, or in a given one. */
export async function makeMember(teamId: string = randomUUID(), role: TeamRole = 'owner'): Promise<TeamScope> {
  const { client } = await database();
  const userId = randomUUID();
  await client.user.create({ data: { id: userId, name: 'Ada', email: `${userId}@example.org` } });
  await client.organization.upsert({
    where: { id: teamId },
    create: { id: teamId, name: 'Team', slug: teamId },
    update: {},
  });
  await client.member.create({ data: { id: randomUUID(), organizationId: teamId, userId, role } });
  return scopeFor(userId, teamId);
}

export type Ids = { readonly workbookId: string; readonly scenarioId: string };

/** A workbook with one scenario and one cell, `batch` = "0", at version 1. */
export async function makeWorkbook(scope: TeamScope): Promise<Ids> {
  const { teamId } = scope;
  const workbookId = randomUUID();
  const scenarioId = randomUUID();
  await inTeam(scope, async (tx) => {
    await tx.workbook.create({ data: { id: workbookId, teamId, name: 'Plan', createdBy: scope.actor.id } });
    await tx.scenario.create({ data: { id: scenarioId, teamId, workbookId, name: 'Base', position: 0 } });
    await tx.cell.create({
      data: {
        scenarioId,
        teamId,
        workbookId,
        quantityId: 'batch',
        text: '0',
        updatedBy: scope.actor.id,
        updatedAt: new Date(),
      },
    });
  });
  return { workbookId, scenarioId };
}

/** One revision row; `number` and `previousHash` are the caller's. */
export function revisionRow(scope: TeamScope, workbookId: string, number: number, mutationId: string = randomUUID()) {
  return {
    id: randomUUID(),
    teamId: scope.teamId,
    workbookId,
    number,
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    at: new Date(),
    kind: 'setCells',
    body: '{}',
    mutationId,
    requestHash: '',
    previousHash: '',
    hash: mutationId,
  };
}
