import { build } from '../scripts/prepare.mjs';
import { startTestPostgres } from '../scripts/postgres.mjs';
import { serve } from './serve';

async function onPostgres() {
  const postgres = await startTestPostgres();
  if (postgres === null) return null;
  const app = await serve({ DATABASE_URL: postgres.url });
  const stop = async () => {
    await app.stop();
    await postgres.stop();
  };
  return { url: app.url, stop };
}

/** One server per database for the whole run; journeys find its address by their project's name. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Each server builds what is not built; two of them would build at once.
  await build();
  const [sqlite, postgres] = await Promise.all([serve(), onPostgres()]);
  process.env.E2E_SQLITE = sqlite.url;
  if (postgres !== null) process.env.E2E_POSTGRESQL = postgres.url;
  return async () => {
    await Promise.all([sqlite.stop(), postgres?.stop()]);
  };
}
