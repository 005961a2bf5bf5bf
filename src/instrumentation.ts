/** Called once when a server process begins. */
export async function register(): Promise<void> {
  // Next writes the value in when it builds; the part for the edge, which has no database, is then left out.
  // oxlint-disable-next-line node/no-process-env
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { keepSweeping } = await import('./server/sweep');
    keepSweeping();
  }
}
