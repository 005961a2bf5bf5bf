import type { Instrumentation } from 'next';

/** Called once when a server process begins. */
export async function register(): Promise<void> {
  // Next writes the value in when it builds; the part for the edge, which has no database, is then left out.
  // oxlint-disable-next-line node/no-process-env
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ keepSweeping }, { printFailuresOnce }, { env }] = await Promise.all([
      import('./server/sweep'),
      import('./server/failed-page'),
      import('./lib/env'),
    ]);
    if (env().production) printFailuresOnce();
    keepSweeping();
  }
}

/** Called for each page that could not be drawn. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  // oxlint-disable-next-line node/no-process-env
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { pageFailed } = await import('./server/failed-page');
    pageFailed(routePath, error);
  }
};
