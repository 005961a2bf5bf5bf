import { randomBytes } from 'node:crypto';
import { sha256 } from '@/server/canonical-json';

/** 256 bits from the system's generator, 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored. The token itself never is. */
export const hashOf = (token: string): string => sha256(token);

/** The last character of 32 bytes carries four bits, so only every fourth letter can end a token. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text);
