/** Whether a text is a site as a browser's header names it; https, or this machine. */
export function isSite(text: string): boolean {
  // A header would take a star for every site, and other signs for rules of its own.
  if (!/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/.test(text) || !URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const own = hostname === 'localhost' || hostname === '127.0.0.1';
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && own));
}

/** The sites that somebody typed, one a line or with spaces between; a path at the end of one is left out. */
export const sitesIn = (text: string): readonly string[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => (URL.canParse(part) ? new URL(part).origin : part));
