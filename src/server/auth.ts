export type CurrentSession = {
  readonly userId: string;
  readonly name: string;
  readonly isAnonymous: boolean;
  /** The active team; a personal one is made with the user. */
  readonly teamId: string;
};

/** Who asks, or null. Read from the database each time: a revoked session ends with the next request. */
export declare function sessionOf(headers: Headers): Promise<CurrentSession | null>;

/** Makes an anonymous user, a session and a personal team; nothing remains where a part fails. */
export declare function startAnonymous(headers: Headers): Promise<{
  readonly session: CurrentSession;
  /** Values for as many Set-Cookie headers. */
  readonly setCookies: readonly string[];
}>;
