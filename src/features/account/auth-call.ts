export const providerNames = { github: 'GitHub', google: 'Google' } as const;
export type Provider = keyof typeof providerNames;

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

/** What did not work on the way to an account elsewhere and back, by the code that the way back carries. */
const comebacks: Readonly<Record<string, string>> = {
  account_not_linked:
    'An account has this address already, and has not confirmed it. Sign in with its password and confirm the address on the Account page; then this way works too.',
  email_not_verified: 'Your address is not confirmed there. Confirm it on that site and try again, or sign up with a password.',
  email_not_found: 'That site gave no address for you. Sign up with an address and a password instead.',
  access_denied: 'The sign-in was cancelled on that site.',
};

/** The sentence for a sign-in elsewhere that came back without success; null where there was none. */
export function comebackSentence(code: string | readonly string[] | undefined): string | null {
  if (typeof code !== 'string') return null;
  return comebacks[code] ?? 'The sign-in was not finished. Begin again; it must end in the browser that began it, within ten minutes.';
}

async function post(
  path: string,
  body: object,
): Promise<{ readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly message: string }> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json: unknown = await response.json().catch(() => null);
    return response.ok ? { ok: true, json } : { ok: false, message: refusalSentence(response.status, json) };
  } catch {
    return { ok: false, message: 'The server cannot be reached. Check the connection and try again.' };
  }
}

/** Asks for a sign-in, a sign-up or a sign-out. */
export async function authCall(path: '/sign-in/email' | '/sign-up/email' | '/sign-out', body: object): Promise<AuthAnswer> {
  const answer = await post(path, body);
  return answer.ok ? { ok: true } : answer;
}

/** Asks where to sign in elsewhere; `next` is the page to come back to. */
export async function beginElsewhere(
  provider: Provider,
  next: string,
): Promise<{ readonly ok: true; readonly url: string } | { readonly ok: false; readonly message: string }> {
  const answer = await post('/sign-in/social', { provider, next });
  if (!answer.ok) return answer;
  const url = field(answer.json, 'url');
  return url === null ? { ok: false, message: refusalSentence(500, null) } : { ok: true, url };
}
