import type { UnderReview } from '@/features/review/view';
import type { Standing } from '@/features/review/view-status';
import type { Subject } from './schema';

/** One thing that was said; times are ISO 8601, UTC. */
export type Said = {
  readonly id: string;
  readonly by: string;
  /** Came by a link: nobody has proven the name. */
  readonly unverified: boolean;
  readonly mine: boolean;
  /** Whether the reader may take it away. */
  readonly removable: boolean;
  /** Names stand where members are mentioned; empty where it was deleted. */
  readonly text: string;
  readonly at: string;
  readonly edited: boolean;
  readonly deleted: boolean;
};

export type Thread = {
  readonly id: string;
  readonly subject: Subject;
  /** What it is on, in words: "Context length, Production". */
  readonly place: string;
  /** The workbook's when it began. */
  readonly revision: number;
  readonly resolved: { readonly by: string; readonly at: string } | null;
  readonly said: readonly Said[];
};

export type Talk = {
  /** Raised whenever something is said or done in a review. */
  readonly talk: number;
  readonly revision: number;
  readonly mayComment: boolean;
  readonly mayResolve: boolean;
  /** Whether the pages of what changed are open to the reader. */
  readonly history: boolean;
  /** Other members, who can be mentioned. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** How its review stands; null where none was asked for. */
  readonly standing: Standing | null;
  /** What whoever holds a link is asked about; null for members, who have the page of the review. */
  readonly underReview: UnderReview | null;
  /** The one in which something was said last first. */
  readonly threads: readonly Thread[];
};
