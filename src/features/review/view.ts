import type { ReviewState, Verdict } from './view-status';

/** Times are ISO 8601, UTC. */
export type Opinion = {
  readonly by: string;
  /** Came by a link: nobody has proven the name, and it decides nothing. */
  readonly unverified: boolean;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly at: string;
};

/** The version under review, as readers of a link see it, with what was said through that link. */
export type UnderReview = {
  readonly requestId: string;
  readonly revision: number;
  readonly opinions: readonly Opinion[];
  /** Another one than before: something was asked, closed or said. */
  readonly number: number;
};

export type RequestView = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly message: string;
  readonly by: string;
  readonly at: string;
  /** Whether the reader asked for it: nobody signs off what they asked for themselves. */
  readonly mine: boolean;
  /** Empty: any reviewer. */
  readonly asked: readonly { readonly id: string; readonly name: string; readonly verdict: Verdict | null }[];
  readonly opinions: readonly Opinion[];
};

export type ContractResult = {
  readonly scenario: string;
  readonly holds: boolean;
  /** "0.58"; what is compared. */
  readonly value: string;
  /** Why it has no value. */
  readonly message?: string;
};
export type ContractView = {
  readonly id: string;
  readonly condition: string;
  /** In words: "all scenarios", "Production". */
  readonly scenarios: string;
  readonly by: string;
  readonly results: readonly ContractResult[];
  readonly holds: boolean;
  /** The same at the newest revision; null where that is the one above. */
  readonly now: { readonly results: readonly ContractResult[]; readonly holds: boolean } | null;
  readonly waiver: { readonly by: string; readonly reason: string; readonly at: string } | null;
};

/** One line of what happened, the newest first. */
export type Act = { readonly at: string; readonly by: string; readonly what: string; readonly reason: string };

export type ReviewView = {
  readonly workbook: string;
  readonly revision: number;
  readonly state: ReviewState;
  readonly mayAsk: boolean;
  readonly mayDecide: boolean;
  /** Members who can be asked. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly request: RequestView | null;
  /** The revision at which the conditions below were judged. */
  readonly judgedAt: number;
  readonly contracts: readonly ContractView[];
  readonly acts: readonly Act[];
};
