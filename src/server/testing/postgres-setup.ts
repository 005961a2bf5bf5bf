import type { TestProject } from 'vitest/node';
import { startTestPostgres } from '../../../scripts/postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's URL of the run's one temporary server; null where none is installed. */
    postgresUrl: string | null;
    /** As often as reliability asks for, which takes minutes. */
    soak: boolean;
  }
}

/** One Postgres server for the whole run; each test file makes its own database on it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  project.provide('postgresUrl', server?.url ?? null);
  return async () => {
    await server?.stop();
  };
}
