import { startTestPostgres } from '../scripts/postgres.mjs';
import { type Served, serve } from './serve';

/** One server per database for the whole run; journeys find its address by their project's name. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  const served: Served[] = [await serve()];
  process.env.E2E_SQLITE = served[0]?.url;
  if (postgres !== null) {
    const onPostgres = await serve({ DATABASE_URL: postgres.url });
    served.push(onPostgres);
    process.env.E2E_POSTGRESQL = onPostgres.url;
  }
  return async () => {
    await Promise.all(served.map((app) => app.stop()));
    await postgres?.stop();
  };
}
