/** One line on standard error for whoever runs the server. Never a token, a cookie or what a person typed. */
export function report(what: string, error: unknown, reference: string): void {
  const cause =
    error instanceof Error ? { name: error.name, message: scrub(error.message), stack: scrub(error.stack ?? '') } : { name: typeof error };
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), reference, what, ...cause })}\n`);
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Anything that may be a share token, of 43 characters, or a session's, of 32. */
const scrub = (text: string): string => text.replace(/[\w-]{32,}/g, (word) => (id.test(word) ? word : '[…]'));
