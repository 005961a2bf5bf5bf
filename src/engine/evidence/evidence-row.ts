import type { JudgedFigure, Verdict } from './verdict';

export type EvidenceInput = { readonly name: string; readonly value: number | string; readonly unit: string };

/** Where a figure of the lecture stands against what others publish. */
export const standings = ['agrees', 'agrees after rounding', 'needs convention', 'slip', 'contradicted'] as const;
export type Standing = (typeof standings)[number];

/** What others publish where the lecture says something else, or more. */
export type PublishedWorld = { readonly figure: JudgedFigure; readonly note: string };

/** A claim or published case, held against the engine. */
export type EvidenceRow = {
  readonly id: string;
  readonly topic: string;
  /** A sentence. */
  readonly claim: string;
  readonly inputs: readonly EvidenceInput[];
  readonly figures: readonly JudgedFigure[];
  readonly verdict: Verdict;
  readonly source: string;
  /** Why the engine does not express the case; set where the verdict is `outside`. */
  readonly reason?: string;
  readonly standing?: Standing;
  readonly world?: PublishedWorld;
  /** What the mistake is that gives the figures named `mistaken`. */
  readonly mistake?: string;
};
