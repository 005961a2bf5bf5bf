import { afterwards } from './afterwards';
import { asking, record } from './audit';
import type { CurrentSession } from './auth';
import { system } from './db';
import { AppError } from './errors';
import { quota } from './quota';

/** What somebody asked for and did not get. */
export type Denied = {
  readonly me: CurrentSession | null;
  readonly path: string;
  readonly target: { readonly teamId: string } | { readonly workbookId: string };
  readonly address: string | null;
};

const hour = 60 * 60 * 1_000;

/** Written once the answer is on its way, since only a foreign team has a log: the time must not tell it from a missing one. */
async function write({ me, path, target, address }: Denied): Promise<void> {
  await system(async (tx) => {
    const named =
      'teamId' in target
        ? await tx.organization.findUnique({ where: { id: target.teamId }, select: { id: true } })
        : await tx.workbook.findUnique({ where: { id: target.workbookId }, select: { teamId: true, name: true } });
    if (named === null) return;
    const teamId = 'teamId' in named ? named.teamId : named.id;
    const actor = { id: me?.userId ?? null, name: me?.name ?? 'Somebody without an account' };
    // Whoever knocks without end fills no database.
    const lately = { teamId, act: 'denied', actorId: actor.id, at: { gt: new Date(Date.now() - hour) } };
    if ((await tx.auditEntry.count({ where: lately })) >= quota.denialsPerHour) return;
    const detail = { asked: path, ...('name' in named ? { workbook: named.name } : {}) };
    await asking.run({ address }, () => record(tx, { teamId, actor, act: 'denied', detail }));
  });
}

/** The work itself; where it ends in a refusal, the team that was meant finds it in its log. */
export async function noticed<T>(work: () => Promise<T>, denied: Denied): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden')) afterwards('audit', () => write(denied));
    throw error;
  }
}
