import { type CurrentSession, endAnonymous, extendSession, sessionOf, startAnonymous } from './auth';
import { AppError } from './errors';

/** What a procedure knows of its request. Nothing is read from the database before it is asked for. */
export type Context = {
  /** Who asks; null for a visitor without a session. */
  readonly session: () => Promise<CurrentSession | null>;
  /** The same, with an anonymous session made where there is none. */
  readonly ensureSession: () => Promise<CurrentSession>;
  /** Takes an `ensureSession` back: a visitor made for this request goes again once nothing of it is left. */
  readonly abandon: () => Promise<void>;
  /** Adds a value for Set-Cookie to the answer. */
  readonly setCookie: (cookie: string) => void;
  /** The Cookie header as it came; null where there is none. */
  readonly cookies: string | null;
  /** The visitor's address as the trusted proxy gives it; null where none is configured. */
  readonly address: string | null;
  /** Whether a page is drawn of it: what fails is then told once for the page, and not by each procedure. */
  readonly drawing: boolean;
};

type Request = {
  readonly headers: Headers;
  readonly address: string | null;
  /** Where cookies go; absent where the answer cannot carry any, as when a page is drawn. */
  readonly answer?: Headers;
  /** Whether the request may change something; only then a session is lengthened. */
  readonly writing?: boolean;
};

export function createContext({ headers, address, answer, writing }: Request): Context {
  let known: Promise<CurrentSession | null> | undefined;
  let ensured: Promise<CurrentSession> | undefined;
  let started: CurrentSession | undefined;
  // Calls of one batch share the visitor.
  let holders = 0;

  const session = () => {
    known ??= sessionOf(headers).then(async (found) => {
      if (found !== null && writing === true && answer !== undefined) await lengthen(found.userId, headers, answer);
      return found;
    });
    return known;
  };

  const ensure = async () => {
    const found = await session();
    if (found !== null) return found;
    if (answer === undefined) throw new AppError('internal', 'A page cannot begin a session; only a request that changes something can.');
    const beginning = await startAnonymous(headers);
    for (const cookie of beginning.setCookies) answer.append('set-cookie', cookie);
    known = Promise.resolve(beginning.session);
    started = beginning.session;
    return beginning.session;
  };

  const abandon = async () => {
    holders -= 1;
    if (started === undefined || holders > 0) return;
    const { userId } = started;
    started = undefined;
    ensured = undefined;
    known = Promise.resolve(null);
    answer?.delete('set-cookie');
    await endAnonymous(userId);
  };

  const ensureSession = () => {
    holders += 1;
    ensured ??= ensure();
    return ensured;
  };

  const setCookie = (cookie: string) => answer?.append('set-cookie', cookie);

  return { session, ensureSession, abandon, setCookie, address, cookies: headers.get('cookie'), drawing: answer === undefined };
}

const hour = 60 * 60 * 1_000;
const lengthened = new Map<string, number>();

/** Asks once an hour a process: a session is lengthened once a day, and asking costs queries. */
async function lengthen(userId: string, headers: Headers, answer: Headers): Promise<void> {
  const now = Date.now();
  if (now - (lengthened.get(userId) ?? 0) < hour) return;
  if (lengthened.size > 10_000) lengthened.clear();
  lengthened.set(userId, now);
  for (const cookie of await extendSession(headers)) answer.append('set-cookie', cookie);
}
