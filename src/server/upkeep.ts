import { system } from './db';

const day = 24 * 60 * 60 * 1_000;

export type Removed = {
  readonly workbooks: number;
  readonly users: number;
  readonly teams: number;
  readonly sessions: number;
};

/**
 * Removes what nobody comes back for: untouched workbooks past their date, sessions that ended, visitors without
 * a session or an account, and teams without a member. Runs at start and daily, never for a request.
 */
export function removeExpired(now: Date = new Date()): Promise<Removed> {
  // A user is written a moment before the session and the account, so the newest are left alone.
  const settled = new Date(now.getTime() - day);
  return system(async (tx) => {
    const workbooks = await tx.workbook.deleteMany({ where: { expiresAt: { lt: now } } });
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.workSpan.deleteMany({ where: { expiresAt: { lt: settled } } });
    await tx.verification.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.rateLimit.deleteMany({ where: { lastRequest: { lt: settled.getTime() } } });
    const unused = { createdAt: { lt: settled }, sessions: { none: {} }, accounts: { none: {} } };
    const users = await tx.user.deleteMany({ where: unused });
    const teams = await tx.organization.deleteMany({ where: { createdAt: { lt: settled }, members: { none: {} } } });
    return { workbooks: workbooks.count, users: users.count, teams: teams.count, sessions: sessions.count };
  });
}
