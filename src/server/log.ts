/** One line on standard error for whoever runs the server. Never a token, a cookie or what a person typed. */
export function report(what: string, error: unknown, reference: string): void {
  const cause =
    error instanceof Error ? { name: error.name, message: scrub(error.message), stack: scrub(error.stack ?? '') } : { name: typeof error };
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), reference, what, ...cause })}\n`);
}

/** Anything that may be a share token or a session's. */
const scrub = (text: string): string => text.replace(/[\w-]{43,}/g, '[…]');
