import type { Named } from '../compare/view';
import type { Tone } from './declaration';
import type { ChartsAsked } from './schema';

/** What a line or bar is drawn with: the hue of its meaning, or of its scenario by its place in the workbook. */
export type Hue = Tone | number;

export type Axis = {
  readonly label: string;
  readonly log: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
};

/** `x` and `y` are places in the rows of the chart. */
export type Line = {
  readonly label: string;
  readonly hue: Hue;
  readonly x: number;
  readonly y: number;
  /** The blackboard's line beside a calibrated one. */
  readonly dashed: boolean;
  readonly lead: boolean;
  /** Columns of the least and most that it may be. */
  readonly band?: readonly [low: number, high: number];
};

export type MarkView = { readonly at: number; readonly label: string };
export type PointView = { readonly x: number; readonly y: number; readonly label: string; readonly hue: Hue };

/** Numbers of a chart, in the units of its columns; `null` where there is none. */
export type Row = {
  readonly values: readonly (number | null)[];
  /** What stands at this point; also says that the short table has it. */
  readonly mark?: string;
  /** Only the export has it: the picture is dense, the table short. */
  readonly between?: true;
};

export type LinesView = {
  readonly kind: 'lines';
  readonly x: Axis;
  readonly y: Axis;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly lines: readonly Line[];
  /** Whether all lines stand over the first column. */
  readonly shared: boolean;
  readonly marks: readonly MarkView[];
  readonly levels: readonly MarkView[];
  readonly points: readonly PointView[];
};

export type StackView = {
  readonly kind: 'stack';
  readonly label: string;
  readonly unit: string;
  readonly parts: readonly { readonly label: string; readonly hue: Hue }[];
  readonly bars: readonly { readonly label: string; readonly values: readonly (number | null)[]; readonly total: string }[];
};

export type DotsView = {
  readonly kind: 'dots';
  readonly label: string;
  readonly unit: string;
  readonly x: Axis;
  readonly series: readonly { readonly label: string; readonly hue: Hue; readonly listed: boolean }[];
  /** A value for each series. */
  readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
};

export type ClaimLine = { readonly what: string; readonly lecture: string; readonly here: string; readonly says: string };

export type ChartView = {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** Scenarios that are left out or drawn in part, and why; and what must be known to read the picture. */
  readonly notes: readonly string[];
  readonly claims: readonly ClaimLine[];
  readonly drawing: LinesView | StackView | DotsView;
};

export type ChartsPageView = {
  readonly workbookId: string;
  readonly name: string;
  readonly asked: ChartsAsked;
  readonly scenarios: readonly Named[];
  readonly drawn: readonly Named[];
  readonly cards: readonly Named[];
  readonly card: Named;
  /** All that there are, whether drawn or not. */
  readonly all: readonly { readonly id: string; readonly title: string }[];
  readonly charts: readonly ChartView[];
};
