import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { isLoopback } from '@/lib/env';
import type { MailSettings } from '@/lib/env-services';
import { database } from './database';
import { report } from './log';

export type Mail = {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
};
export type MailAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** How long a mail server may take for each of its steps, in milliseconds. */
const patience = 10_000;
const unanswered = 'The mail server does not answer. Nothing was sent; try again later, or tell whoever runs this server.';

const settingsOfMail = async (): Promise<MailSettings | undefined> => (await database()).settings.mail;

/** Whether this server sends mail at all. */
export const sendsMail = async (): Promise<boolean> => (await settingsOfMail()) !== undefined;

function transportOf({ url }: MailSettings) {
  const { hostname, username } = new URL(url);
  return createTransport({
    url,
    // A password never travels in clear, even where the server offers nothing better.
    requireTLS: username !== '' && !isLoopback(hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What the mail server said, without the address that it may repeat. */
function told(error: unknown): Error {
  const part = (key: string) => (error instanceof Error ? String(Reflect.get(error, key) ?? '') : '');
  return new Error(
    `The mail server failed: ${[part('code'), part('responseCode'), part('command')].filter((text) => text !== '').join(' ')}`,
  );
}

async function attempt(work: (mail: MailSettings) => Promise<unknown>): Promise<MailAnswer> {
  const mail = await settingsOfMail();
  if (mail === undefined) return { ok: false, message: 'This server sends no mail.' };
  try {
    await work(mail);
    return { ok: true };
  } catch (error) {
    report('mail', told(error), randomUUID().slice(0, 8));
    return { ok: false, message: unanswered };
  }
}

/**
 * Sends one message. It never throws: what was done before it stands, and whoever asked is told.
 * Ask `sendsMail` first where there is another way; count first (`countMail`), since each message reaches somebody.
 */
export const sendMail = ({ to, subject, text }: Mail): Promise<MailAnswer> =>
  attempt(async (mail) => {
    const { settings } = await database();
    const footer = `\n\n-- \nRidgebook, ${settings.baseUrl}\n`;
    // As an object, so that commas in an address never make two recipients.
    await transportOf(mail).sendMail({ from: mail.from, to: { name: '', address: to }, subject, text: `${text}${footer}` });
  });

/** Whether the mail server answers; asked of it the same way whomever a message would be for. */
export const checkMail = (): Promise<MailAnswer> => attempt((mail) => transportOf(mail).verify());
