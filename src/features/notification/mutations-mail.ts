import { afterwards } from '@/server/afterwards';
import { database } from '@/server/database';
import { system } from '@/server/db';
import { AppError } from '@/server/errors';
import { sendMail, sendsMail } from '@/server/mail';
import { countMail } from '@/server/quota';
import { kindOf, placeOf, sentenceOf } from './view';

/** Sends what people were told of to the addresses that they have confirmed, once the answer is on its way. */
export function mailNotices(ids: readonly string[]): void {
  if (ids.length > 0) afterwards('notices by mail', () => send(ids));
}

async function send(ids: readonly string[]): Promise<void> {
  if (!(await sendsMail())) return;
  const { settings } = await database();
  const notices = await system((tx) =>
    tx.notification.findMany({
      where: { id: { in: [...ids] }, user: { emailVerified: true, isAnonymous: false } },
      include: { user: { select: { email: true } }, workbook: { select: { name: true } } },
    }),
  );
  for (const { kind, actorName, workbookId, workbook, user } of notices) {
    const sentence = sentenceOf(kindOf(kind), actorName);
    const text = `${sentence}\n\nWorkbook: ${workbook.name}\n${settings.baseUrl}${placeOf(kindOf(kind), workbookId)}`;
    if (await mayReach(user.email)) await sendMail({ to: user.email, subject: `${sentence.slice(0, -1)}: ${workbook.name}`, text });
  }
}

/** Nobody's mailbox is filled: what is over the limit is read in the app alone. */
async function mayReach(address: string): Promise<boolean> {
  try {
    await countMail(null, address);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many') return false;
    throw error;
  }
}
