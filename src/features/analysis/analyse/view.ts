import type { Named } from '../compare/view';
import type { Bound } from './bound';
import type { Analyse, Tool } from './schema';

/** A scenario that a click makes: a base and cells as they would be typed. */
export type Offer = {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly hardware?: string;
  /** Why a cell is there, where it is not the point itself. */
  readonly reasons?: Readonly<Record<string, string>>;
};

/** Figures as words, first column the head. */
export type AnswerTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly offer?: Offer; readonly quiet?: boolean }[];
};

export type Curve = {
  readonly label: string;
  readonly unit: string;
  readonly across: string;
  readonly acrossUnit: string;
  readonly log: boolean;
  readonly points: readonly { readonly x: number; readonly y: number | null; readonly xText: string; readonly yText: string }[];
};
export type Heat = {
  readonly label: string;
  /** Of every value of it; empty for a pure number. */
  readonly unit: string;
  readonly across: string;
  readonly down: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    /** `level` 0 to 1 within the table; `marked` where the target is kept, `bound` where decode is compute-bound. */
    readonly cells: readonly {
      readonly text: string;
      readonly level: number;
      readonly marked: boolean;
      readonly bound: boolean;
      readonly offer: Offer;
    }[];
  }[];
  readonly legend: string;
};
/** How often each span of a result comes, on the axis of the result. */
export type Histogram = {
  readonly label: string;
  readonly unit: string;
  readonly log: boolean;
  readonly bins: readonly {
    readonly low: number;
    readonly high: number;
    readonly middle: number;
    readonly count: number;
    readonly text: string;
  }[];
  readonly percentiles: readonly { readonly at: number; readonly label: string }[];
};
export type Bars = {
  readonly label: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly span: readonly [number, number]; readonly text: string }[];
};

export type Answer = {
  /** What the answer says, in one sentence. */
  readonly caption: string;
  readonly curve?: Curve;
  readonly histogram?: Histogram;
  readonly heat?: Heat;
  readonly bars?: Bars;
  readonly tables: readonly AnswerTable[];
  readonly notes: readonly string[];
};

export type AnalyseView = {
  readonly workbookId: string;
  readonly name: string;
  readonly scenarios: readonly Named[];
  readonly scenario: Named;
  readonly tool: Tool;
  /** What stands in the form, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly inputs: readonly Named[];
  readonly results: readonly Named[];
  readonly cards: readonly Named[];
  /** The question as it came. */
  readonly asked: Analyse;
  /** What computing it takes at most; undefined where the question has a problem. */
  readonly bound: Bound | undefined;
  readonly problem: string | undefined;
  readonly answer: Answer | undefined;
};

/** What is told while a question is answered: where it stands, and at last the answer or why there is none. */
export type Told =
  | { readonly kind: 'waiting'; /** Questions before it. */ readonly ahead: number }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly message: string };
