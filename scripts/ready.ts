/** Before serving: settings, the secret and the database, each with a sentence where it cannot be used. */
import { env } from '../src/lib/env';
import { authSecret } from '../src/server/auth-secret';
import { migrate } from '../src/server/migrate';
import { openProblem } from '../src/server/open-problem';

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (['EACCES', 'EROFS', 'EPERM'].includes(code)) {
    return (
      `The data folder cannot be written (${error.message}). Give this user the right to write there, ` +
      'set DATA_DIR to another folder, or set DATABASE_URL to a Postgres server and AUTH_SECRET to a secret of your own.'
    );
  }
  return error.message;
}

try {
  const settings = env();
  authSecret(settings);
  const applied = settings.migrateAtStart
    ? await migrate(settings.database).catch((error: unknown) => {
        throw openProblem(error, settings.database);
      })
    : [];
  const where = settings.database.provider === 'sqlite' ? 'SQLite' : 'Postgres';
  console.log(applied.length === 0 ? `${where}, up to date` : `${where}, ${applied.length} migrations applied`);
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
