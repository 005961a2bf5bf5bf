/** What today's engine and figures give otherwise than what was pinned. */
export type Differs = { readonly cells: readonly DifferingCell[] };

export type DifferingCell = {
  readonly quantity: string;
  readonly scenario: string;
  /** As the sheet shows it, with its unit. */
  readonly pinned: string;
  /** The same today; null where there is no such quantity any more. */
  readonly today: string | null;
};
