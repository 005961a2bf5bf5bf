import { database } from './database';

/** Asks the database for nothing; by the reading connection, so that it waits for no writer. @throws where it does not answer */
export async function checkHealth(): Promise<void> {
  const { reader } = await database();
  await reader.$queryRaw`SELECT 1`;
}
