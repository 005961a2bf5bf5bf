/** What the page of a team's own points draws. The server prepares every figure and word. */

export type FidelityView = {
  readonly workbookId: string;
  readonly workbookName: string;
  readonly scenarios: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  readonly own: readonly OwnPresetView[];
  /** Whether the person may save one. */
  readonly editable: boolean;
};

export type OwnPresetView = { readonly id: string; readonly label: string; readonly note: string };

export type ErrorLine = { readonly label: string; readonly points: string; readonly mean: string; readonly bias: string };

export type ResidualPoint = {
  /** Milliseconds per output token, and the error in per cent: above zero, the prediction is too long. */
  readonly measured: number;
  readonly error: number;
  readonly setting: string;
  readonly words: readonly string[];
};

export type FitView = {
  readonly sentence: string;
  readonly parameters: readonly { readonly id: string; readonly label: string; readonly fitted: string; readonly common: string }[];
  readonly errors: readonly ErrorLine[];
  readonly groups: readonly ErrorLine[];
  readonly residuals: readonly ResidualPoint[];
};

export type FitAnswer =
  { readonly ok: true; readonly fit: FitView } | { readonly ok: false; readonly reason: 'refused'; readonly problems: readonly string[] };
export type SaveAnswer =
  | { readonly ok: true; readonly preset: OwnPresetView }
  | { readonly ok: false; readonly reason: 'refused'; readonly problems: readonly string[] };
