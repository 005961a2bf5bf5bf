import type { Database } from './database';
import type { Prisma } from './generated/sqlite/client';
import { belt } from './team-belt';

type Move = { readonly fromUserId: string; readonly toUserId: string; readonly toSessionToken: string };

/** Who made what in these teams. Revisions keep the id they were written with: history is never rewritten. */
async function moveAuthorship(tx: Prisma.TransactionClient, { fromUserId, toUserId }: Move): Promise<void> {
  const made = { where: { createdBy: fromUserId }, data: { createdBy: toUserId } };
  await tx.workbook.updateMany(made);
  await tx.snapshot.updateMany(made);
  await tx.shareLink.updateMany(made);
  await tx.cell.updateMany({ where: { updatedBy: fromUserId }, data: { updatedBy: toUserId } });
  await tx.comment.updateMany({ where: { authorId: fromUserId }, data: { authorId: toUserId } });
  await tx.comment.updateMany({ where: { resolvedBy: fromUserId }, data: { resolvedBy: toUserId } });
  await tx.reviewRequest.updateMany(made);
  await tx.contract.updateMany(made);
  await tx.suggestion.updateMany(made);
  await tx.reviewVerdict.updateMany({ where: { reviewerId: fromUserId }, data: { reviewerId: toUserId } });
  await tx.contractWaiver.updateMany({ where: { waivedBy: fromUserId }, data: { waivedBy: toUserId } });
  await tx.notification.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
  await tx.invitation.updateMany({ where: { inviterId: fromUserId }, data: { inviterId: toUserId } });
}

/** Teams of one without a workbook: made with a session, and of no use beside the team that moves in. */
async function removeEmptyTeams(tx: Prisma.TransactionClient, userId: string, keep: string): Promise<void> {
  await tx.organization.deleteMany({
    where: {
      id: { not: keep },
      members: { every: { userId }, some: { userId } },
      workbooks: { none: {} },
      teamPresets: { none: {} },
      invitations: { none: {} },
    },
  });
}

/**
 * Somebody who worked without an account signs in or up: their memberships and what they made move to the
 * account, in one transaction, before Better Auth deletes the anonymous user.
 */
export async function linkAccount(database: Database, move: Move): Promise<void> {
  const { provider, client } = database;
  await belt.run({ kind: 'upkeep' }, () =>
    client.$transaction(async (tx) => {
      if (provider === 'postgresql') await tx.$queryRaw`SELECT set_config('role', 'ridgebook_upkeep', true)`;
      const memberships = await tx.member.findMany({
        where: { userId: move.fromUserId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const worked = await tx.workbook.findFirst({
        where: { teamId: { in: memberships.map((membership) => membership.organizationId) } },
        orderBy: { createdAt: 'desc' },
        select: { teamId: true },
      });
      for (const membership of memberships) {
        const where = { organizationId_userId: { organizationId: membership.organizationId, userId: move.toUserId } };
        if ((await tx.member.findUnique({ where })) !== null) continue;
        await tx.member.update({ where: { id: membership.id }, data: { userId: move.toUserId } });
      }
      await moveAuthorship(tx, move);
      const session = { where: { token: move.toSessionToken } };
      const active = worked?.teamId ?? (await tx.session.findUnique(session))?.activeOrganizationId;
      if (active === undefined || active === null) return;
      await tx.session.update({ ...session, data: { activeOrganizationId: active } });
      await removeEmptyTeams(tx, move.toUserId, active);
    }),
  );
}
