import { system } from '@/server/db';
import { database } from '@/server/database';
import { type MailAnswer, sendMail, sendsMail } from '@/server/mail';
import { countMail } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { type Invitation, invite } from './mutations';
import type { Invite } from './schema';

export type Sent = Invitation & { /** What became of the message; null where none was asked for. */ readonly mail?: MailAnswer };

const unconfirmed = 'Confirm your own address on the Account page first: a message goes out under your name. A link needs no address.';

/**
 * Makes an invitation, and sends it where an address is given. The link is answered all the same, so that a mail
 * server that fails takes nothing away. @throws AppError 'too_many'
 */
export async function inviteAndSend(scope: TeamScope, address: string | null, { email, ...input }: Invite): Promise<Sent> {
  if (email === undefined) return invite(scope, input);
  if (!(await sendsMail()))
    return { ok: false, message: 'This server sends no mail. Make the invitation without an address and send the link.' };
  const userId = scope.actor.id;
  const [me, team] = await system((tx) =>
    Promise.all([
      tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, emailVerified: true } }),
      tx.organization.findUniqueOrThrow({ where: { id: scope.teamId }, select: { name: true } }),
    ]),
  );
  if (!me.emailVerified) return { ok: false, message: unconfirmed };
  await countMail(address, email);
  const made = await invite(scope, { ...input, email });
  if (!made.ok) return made;
  const { settings } = await database();
  const text = `${me.name} invites you to the team “${team.name}” as ${input.role}.\n\n${settings.baseUrl}${made.path}\n\nThe link takes in one person, once, within ${input.expiresInDays === 1 ? 'a day' : `${input.expiresInDays} days`}.`;
  return { ...made, mail: await sendMail({ to: email, subject: 'An invitation to a team on Ridgebook', text }) };
}
