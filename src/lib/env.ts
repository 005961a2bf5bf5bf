import { resolve } from 'node:path';
import { z } from 'zod';
import { EnvError } from './env-error';
import { type MailSettings, mailOf, type Providers, providersOf, services, serviceSentences } from './env-services';

/** Defences a test may switch off to see that its check then fails. */
export const sabotages = ['gate', 'cas', 'sync', 'commit', 'busy', 'scope', 'audit', 'errors', 'limit', 'guard'] as const;
export type Sabotage = (typeof sabotages)[number];

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  CI: z.string().optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(4),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  RIDGEBOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  RIDGEBOOK_ALLOW_HTTP: z.enum(['0', '1']).default('0'),
  RIDGEBOOK_MIGRATE: z.enum(['0', '1']).default('1'),
  AUTH_SECRET: z.string().min(32).optional(),
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional(),
  RIDGEBOOK_SABOTAGE: z.enum(sabotages).optional(),
  ...services,
});

export type Env = {
  readonly production: boolean;
  /** Whether a missing tool or database is a failure of the tests and not a reason to leave some out. */
  readonly ci: boolean;
  /** Absolute folder for the database file and the generated secret. */
  readonly dataDir: string;
  readonly database:
    | { readonly provider: 'sqlite'; readonly url: string; readonly file: string }
    | { readonly provider: 'postgresql'; readonly url: string; readonly ownerUrl: string; readonly pool: number };
  readonly host: string;
  readonly port: number;
  /** The one address people use, without a trailing slash. */
  readonly baseUrl: string;
  /** Whether that address is this machine alone. */
  readonly loopback: boolean;
  readonly secureCookies: boolean;
  readonly authSecret: string | undefined;
  /** Header in which the proxy in front writes the visitor's address; without one nobody's header is believed. */
  readonly clientAddressHeader: string | undefined;
  /** Undefined where this server sends no mail. */
  readonly mail: MailSettings | undefined;
  /** Sign-in with an account elsewhere; only those whose keys are set. */
  readonly providers: Providers;
  /** Whether starting applies migrations; off where a command does it. */
  readonly migrateAtStart: boolean;
  readonly sabotage: Sabotage | undefined;
};

const sentences: Readonly<Record<string, string>> = {
  DATABASE_POOL: 'DATABASE_POOL must be a whole number from 1 to 50: the connections each process keeps open.',
  PORT: 'PORT must be a whole number from 0 to 65535.',
  RIDGEBOOK_URL: 'RIDGEBOOK_URL must be the full address people open, such as https://plans.example.org.',
  RIDGEBOOK_ALLOW_HTTP: 'RIDGEBOOK_ALLOW_HTTP must be 1 or 0.',
  RIDGEBOOK_MIGRATE: 'RIDGEBOOK_MIGRATE must be 1 or 0.',
  CLIENT_ADDRESS_HEADER: 'CLIENT_ADDRESS_HEADER must be the name of a header in small letters, such as x-real-ip.',
  AUTH_SECRET: 'AUTH_SECRET must have at least 32 characters. `openssl rand -base64 32` makes one.',
  ...serviceSentences,
};

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function databaseOf(url: string, ownerUrl: string | undefined, pool: number): Env['database'] {
  if (url.startsWith('file:')) {
    const file = resolve(/* turbopackIgnore: true */ url.slice('file:'.length).split('?')[0] ?? '');
    return { provider: 'sqlite', url: `file:${file}`, file };
  }
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: 'postgresql', url, ownerUrl: ownerUrl ?? url, pool };
  throw new EnvError('DATABASE_URL must begin with file: for the embedded database or with postgres:// for a Postgres server.');
}

function baseUrlOf(host: string, port: number, url: string | undefined, allowHttp: boolean): URL {
  const name = host.includes(':') ? `[${host}]` : host === '127.0.0.1' ? 'localhost' : host;
  const base = new URL(url ?? `http://${name}:${port}`);
  if (base.protocol === 'http:' && !isLoopback(base.hostname) && !allowHttp) {
    throw new EnvError(
      `${base.origin} is neither https nor this machine, so sign-in cookies would travel in clear. ` +
        'Set RIDGEBOOK_URL to the https address, or set RIDGEBOOK_ALLOW_HTTP=1 to accept that.',
    );
  }
  return base;
}

/** @throws EnvError with one sentence for the first setting that cannot be used. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable counts as absent: compose files and shells set them so.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? 'The environment');
    throw new EnvError(sentences[name] ?? `${name} cannot be used: ${parsed.error.issues[0]?.message ?? 'unknown'}.`);
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  if (value.RIDGEBOOK_SABOTAGE !== undefined && production) {
    throw new EnvError('RIDGEBOOK_SABOTAGE is for tests only and is refused where NODE_ENV is production.');
  }
  const dataDir = resolve(/* turbopackIgnore: true */ value.DATA_DIR);
  const base = baseUrlOf(value.HOST, value.PORT, value.RIDGEBOOK_URL, value.RIDGEBOOK_ALLOW_HTTP === '1');
  const url = value.DATABASE_URL ?? `file:${dataDir}/ridgebook.db`;
  return {
    production,
    ci: value.CI === '1' || value.CI === 'true',
    dataDir,
    database: databaseOf(url, value.DATABASE_OWNER_URL, value.DATABASE_POOL),
    host: value.HOST,
    port: value.PORT,
    baseUrl: base.origin,
    loopback: isLoopback(base.hostname),
    secureCookies: base.protocol === 'https:',
    authSecret: value.AUTH_SECRET,
    clientAddressHeader: value.CLIENT_ADDRESS_HEADER,
    mail: mailOf(value),
    providers: providersOf(value),
    migrateAtStart: value.RIDGEBOOK_MIGRATE === '1',
    sabotage: value.RIDGEBOOK_SABOTAGE,
  };
}

let cached: Env | undefined;

/** The process's settings, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
