import type { TeamRowDocument } from '@/engine/document';

/** Hue of a series: the triples of the cost pools and of the roofline, and what stands for the whole. */
export type Tone = 'pretrain' | 'rl' | 'inference' | 'compute' | 'weights' | 'kv' | 'whole' | 'plain';

/** A row of the sheet, or one of the chart's own `rows`, under the name that the chart gives it. */
export type Series = { readonly id: string; readonly label: string; readonly tone: Tone };

/** A row of the sheet, or a number in the unit of the axis. */
export type Place = string | number;
export type Mark = { readonly at: Place; readonly label: string };

/** What a caption may say of a scenario. */
export type Reader = {
  readonly name: string;
  /** In the declared unit; NaN where there is none. */
  readonly value: (id: string) => number;
  /** "14.4 ms"; "—" where there is none. */
  readonly text: (id: string, value?: number) => string;
};

type Named = {
  /** Part of the chart's address; links and comments rest on it. */
  readonly id: string;
  readonly title: string;
  /** Formulas that only this chart needs, in the language of the cells. */
  readonly rows: readonly TeamRowDocument[];
  /** Rows without which the caption has nothing to say; the first one without a value is named instead. */
  readonly needs: readonly string[];
  /** Rows that the caption speaks of where they have a value. */
  readonly mentions: readonly string[];
  /** What the picture shows for these numbers, in one sentence; asked only where every row of `needs` has a value. */
  readonly caption: (read: Reader) => string;
  /** Claims of the lecture that stand beside it. */
  readonly claims: readonly string[];
};

/** Rows along one quantity. */
export type LinesChart = Named & {
  readonly kind: 'lines';
  readonly sweep: {
    readonly quantity: string;
    readonly from: number;
    /** The far end at least, and at most. */
    readonly to: number;
    readonly most: number;
    /** The far end is `times` the largest of these where that is further. */
    readonly reach: readonly string[];
    readonly times: number;
    /** Only whole values mean something. */
    readonly whole: boolean;
  };
  /** Kept at what they are in the scenario, though their formulas follow the swept quantity. */
  readonly hold: readonly string[];
  /** What stands on the horizontal axis: the swept quantity, or a row that moves with it. */
  readonly x: Series;
  /** Whether the horizontal axis is logarithmic; the vertical one always is. */
  readonly log: boolean;
  /** Name of the vertical axis; its unit is that of the lead. */
  readonly y: string;
  readonly series: readonly Series[];
  /** The one series that is drawn where scenarios or fidelities lie over each other. */
  readonly lead: string;
  /** Whether the lead is a step's time or a cost in proportion to it, which is what calibration was measured on. */
  readonly timed: boolean;
  /** Rows that only the table shows. */
  readonly beside: readonly Series[];
  /** Values of the swept quantity, as vertical lines. */
  readonly marks: readonly Mark[];
  /** Values of the vertical axis, as horizontal lines. */
  readonly levels: readonly Mark[];
  /** Values of the swept quantity, as points on the lead. */
  readonly points: readonly Mark[];
};

/** Parts that add up, a bar for each plan of each scenario. */
export type StackChart = Named & {
  readonly kind: 'stack';
  readonly y: string;
  readonly parts: readonly Omit<Series, 'id'>[];
  /** Each with one row for each part. */
  readonly plans: readonly { readonly label: string; readonly ids: readonly string[] }[];
};

/** Figures of each scenario beside those that somebody lists, on a logarithmic axis. */
export type DotsChart = Named & {
  readonly kind: 'dots';
  readonly y: string;
  readonly groups: readonly { readonly label: string; readonly id: string; readonly listed: string }[];
};

export type ChartDeclaration = LinesChart | StackChart | DotsChart;
