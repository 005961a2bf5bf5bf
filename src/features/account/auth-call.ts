export type AuthAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What sign-in refuses, in words that say what to do. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'No account has this address and this password. Check both and try again.',
  USER_ALREADY_EXISTS: 'An account with this address exists already. Sign in instead, or use another address.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'An account with this address exists already. Sign in instead, or use another address.',
  INVALID_EMAIL: 'This is no e-mail address. It needs a name, an @ and a domain, such as ada@example.org.',
  PASSWORD_TOO_SHORT: 'A password has at least 8 characters. Choose a longer one.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters. Choose a shorter one.',
};

const field = (json: unknown, key: string): string | null => {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : null;
  return typeof value === 'string' ? value : null;
};

/** The sentence for an answer of sign-in that is no success. */
export function refusalSentence(status: number, json: unknown): string {
  const known = sentences[field(json, 'code') ?? ''];
  if (known !== undefined) return known;
  const said = field(json, 'message');
  if (status < 500 && said !== null) return /[.!?]$/.test(said) ? said : `${said}.`;
  return 'The server failed and nothing was changed. Try again in a moment.';
}

/** Asks for a sign-in, a sign-up or a sign-out. */
export async function authCall(path: '/sign-in/email' | '/sign-up/email' | '/sign-out', body: object): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    const json: unknown = await response.json().catch(() => null);
    return { ok: false, message: refusalSentence(response.status, json) };
  } catch {
    return { ok: false, message: 'The server cannot be reached. Check the connection and try again.' };
  }
}
