/** Called once when a server process begins. */
export async function register(): Promise<void> {
  const { keepSweeping } = await import('./server/sweep');
  keepSweeping();
}
