/** A cell that somebody would have otherwise; a text that is null is inherited. */
export type SuggestedView = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What stands there now, and its version. */
  readonly now: string | null;
  readonly version: number;
  /** Somebody else has changed it since it was suggested. */
  readonly changed: boolean;
  /** Its scenario was deleted. */
  readonly gone: boolean;
  readonly decision: { readonly accepted: boolean; readonly by: string } | null;
};

export type Effect = {
  readonly scenario: string;
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly moved: string;
  }[];
};

export type SuggestionView = {
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
  readonly cells: readonly SuggestedView[];
  /** What results would move if all that waits were accepted now. */
  readonly effects: readonly Effect[];
};

export type SuggestionsView = { readonly mayDecide: boolean; readonly suggestions: readonly SuggestionView[] };
