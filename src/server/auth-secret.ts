import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '@/lib/env';
import { AppError } from './errors';

/** Made under another name first, so that a second process never reads half a secret. */
function generate(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}

function readSecret(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret.length >= 32 ? secret : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key that signs session cookies: configured, or on this machine alone generated once into the data folder.
 * @throws AppError with a sentence where it must be configured
 */
export function authSecret(settings: Pick<Env, 'authSecret' | 'dataDir' | 'loopback' | 'baseUrl'>): string {
  if (settings.authSecret !== undefined) return settings.authSecret;
  if (!settings.loopback) {
    throw new AppError(
      'internal',
      `AUTH_SECRET is not set, and ${settings.baseUrl} is open to others. \`openssl rand -base64 32\` makes one.`,
    );
  }
  const file = join(settings.dataDir, 'auth-secret');
  const known = readSecret(file);
  if (known !== undefined) return known;
  mkdirSync(settings.dataDir, { recursive: true });
  generate(file);
  const made = readSecret(file);
  if (made === undefined) throw new AppError('internal', `${file} does not hold a secret. Delete it and start again.`);
  return made;
}
