import { dirname } from 'node:path';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import type { Env } from '@/lib/env';
import { AppError } from './errors';

function codeOf(error: unknown): string {
  if (isDriverAdapterError(error)) return error.cause.originalCode ?? '';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function sqliteSentence(code: string, file: string): string | undefined {
  if (['EACCES', 'EROFS', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code) || code === '14' || code === '8')
    return (
      `The database file ${file} cannot be written. Give this user the right to write in ${dirname(file)}, ` +
      'or set DATA_DIR to another folder, or DATABASE_URL to a Postgres server.'
    );
  if (code === 'SQLITE_NOTADB' || code === '26') return `${file} is not a database. Move it away, or set DATABASE_URL.`;
  return undefined;
}

function postgresSentence(code: string, url: string): string | undefined {
  const { host } = new URL(url);
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code)) {
    return `The Postgres server at ${host} does not answer (${code}). Check DATABASE_URL, and that the server runs.`;
  }
  if (code === '28P01' || code === '28000') return `The Postgres server at ${host} refused the user of DATABASE_URL.`;
  if (code === '3D000') return `The database that DATABASE_URL names does not exist at ${host}. Create it first.`;
  if (code === '42501') {
    return (
      'The user of DATABASE_URL may not create tables or roles. Set DATABASE_OWNER_URL to a user who may, ' +
      'run `npm run migrate`, and grant ridgebook_app, ridgebook_reader and ridgebook_upkeep to the user of DATABASE_URL.'
    );
  }
  return undefined;
}

/** A sentence for what keeps a database from opening; any other error as it is. */
export function openProblem(error: unknown, database: Env['database']): unknown {
  const code = codeOf(error);
  const sentence = database.provider === 'sqlite' ? sqliteSentence(code, database.file) : postgresSentence(code, database.ownerUrl);
  return sentence === undefined ? error : new AppError('internal', sentence, { cause: error });
}
