import type { MathElement } from '@/lib/mathml';

/** What the explain panel draws of one cell. The server prepares every figure, word and equation. */

/** A row that one can walk to. */
export type RowLink = { readonly id: string; readonly label: string };

/** A row with its value in this column, and where that comes from. */
export type OperandView = RowLink & {
  readonly symbol: MathElement;
  /** "14.4 ms"; "not set" or "in error" where there is none. */
  readonly value: string;
  /** "set here", "H100 SXM (hardware preset)", "Base (base scenario)", "default", "formula". */
  readonly from: string;
  /** "typed", "published", "measured", "calibrated", "assumed", "constant", "computed". */
  readonly kind: string;
  /** The page of the preset that it comes from. */
  readonly preset?: { readonly label: string; readonly href: string };
};

/** One part of the formula with the values that went in and what came out. */
export type StepView = {
  readonly math: MathElement;
  /** Which side a maximum, a minimum or a choice took. */
  readonly took?: string;
};

export type LayerView = { readonly from: string; readonly text: string; readonly decides: boolean };

export type TrendView = RowLink & {
  /** What the line says, in a sentence. */
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** In the units named in the labels. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly here: { readonly x: number; readonly y: number };
  /** The same in words, for the table and the axes' ends. */
  readonly rows: readonly (readonly [x: string, y: string])[];
};

export type HistoryEntry = {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** "3.35 TB/s → 8 TB/s", "set to 8 TB/s", "back to base". */
  readonly change: string;
  readonly reason?: string;
};

export type ExplainView = RowLink & {
  readonly scenario: string;
  readonly symbol: MathElement;
  readonly description: string;
  readonly source: string;
  /** The built-in row's own page. */
  readonly reference?: string;
  /** Where the value comes from, and of what kind it is. */
  readonly from: string;
  readonly kind: string;
  readonly preset?: OperandView['preset'];
  readonly value?: string;
  readonly full?: string;
  /** What the value must not be read without, as its cell says it. */
  readonly caution?: string;
  readonly accuracy?: string;
  /** Why there is no value; `root` is the row to go to where it began elsewhere. */
  readonly problem?: { readonly message: string; readonly root?: RowLink };
  readonly equation?: {
    readonly symbols: MathElement;
    /** With this column's numbers, where all of them are there. */
    readonly numbers?: MathElement;
    /** As typed into a cell. */
    readonly text: string;
  };
  /** Of a row that is found by search. */
  readonly search?: { readonly words: string; readonly condition: MathElement };
  /** What the row's own formula would give where something else stands in its place. */
  readonly formulaGives?: string;
  readonly steps: readonly StepView[];
  readonly layers: readonly LayerView[];
  readonly precedents: readonly OperandView[];
  readonly dependents: readonly RowLink[];
  /** The figures at the bottom, which nothing computes. */
  readonly leaves: readonly OperandView[];
  readonly trend?: TrendView;
  readonly copies: { readonly markdown: string; readonly latex: string; readonly plain: string };
  /** The newest first; null where nothing is stored. */
  readonly history: readonly HistoryEntry[] | null;
};

/** An explanation as it is shown: its copies may not be passed on while prices are masked. */
export type ShownExplanation = Omit<ExplainView, 'copies'> & { readonly copies: ExplainView['copies'] | null };

/** A share link explains only with the formulas and figures that its snapshot was made with. */
export type ExplainAnswer = { readonly ok: true; readonly explanation: ExplainView } | { readonly ok: false; readonly message: string };
