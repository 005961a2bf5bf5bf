import { z } from 'zod';
import { EnvError } from './env-error';

/** Settings of services outside this server; each is left alone where it is not configured. */
export const services = {
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
} as const;

type Services = z.output<z.ZodObject<typeof services>>;

export const serviceSentences: Readonly<Record<string, string>> = {
  SMTP_URL: 'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.org.',
  MAIL_FROM: 'MAIL_FROM must be the sender of messages, such as Ridgebook <plans@example.org>.',
};

export type MailSettings = { readonly url: string; /** Address, or name and address in angle brackets. */ readonly from: string };

/** Where people may have an account that signs them in here. */
export const signInProviders = ['github', 'google'] as const;
export type SignInProvider = (typeof signInProviders)[number];
export type ProviderKeys = { readonly clientId: string; readonly clientSecret: string };
export type Providers = Partial<Readonly<Record<SignInProvider, ProviderKeys>>>;

/** @throws EnvError where only one of the two is set */
export function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Services): MailSettings | undefined {
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || from === undefined)
    throw new EnvError('SMTP_URL and MAIL_FROM belong together: the server that takes messages, and who sends them. Set both or neither.');
  return { url, from };
}

function keysOf(provider: string, clientId: string | undefined, clientSecret: string | undefined): ProviderKeys | undefined {
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined)
    throw new EnvError(`${provider}_CLIENT_ID and ${provider}_CLIENT_SECRET belong together. Set both or neither.`);
  return { clientId, clientSecret };
}

/** @throws EnvError where only one key of a provider is set */
export function providersOf(value: Services): Providers {
  const github = keysOf('GITHUB', value.GITHUB_CLIENT_ID, value.GITHUB_CLIENT_SECRET);
  const google = keysOf('GOOGLE', value.GOOGLE_CLIENT_ID, value.GOOGLE_CLIENT_SECRET);
  return { ...(github === undefined ? {} : { github }), ...(google === undefined ? {} : { google }) };
}
