import type { ChartsView } from '@/features/workbook/view';

/** What the page of a comparison draws; the server prepares every figure. */
export type CompareView = {
  readonly workbookId: string;
  readonly name: string;
  readonly all: readonly Named[];
  readonly compared: readonly Named[];
  readonly against: Named;
  readonly versus: Named | undefined;
  readonly result: Named;
  readonly by: 'cells' | 'presets';
  /** Rows that can be asked for. */
  readonly results: readonly Named[];
  /** What must be known of the versions among them. */
  readonly note?: string;
  readonly cells: readonly DifferingCell[];
  readonly table: readonly ResultRow[];
  readonly charts: Pick<ChartsView, 'pools' | 'tiers'>;
  readonly bridge: BridgeView | undefined;
  readonly flips: FlipsView | undefined;
  readonly regret: RegretView | undefined;
};

export type Named = { readonly id: string; readonly name: string };

export type DifferingCell = {
  readonly id: string;
  readonly label: string;
  readonly values: readonly {
    readonly scenarioId: string;
    readonly display: string;
    /** What was typed, or where the value comes from. */
    readonly origin: string;
    readonly own: boolean;
    readonly note?: string;
  }[];
};

export type ResultRow = {
  readonly id: string;
  readonly label: string;
  readonly better: 'lower' | 'higher' | undefined;
  readonly values: readonly {
    readonly scenarioId: string;
    readonly display: string;
    /** Against the chosen scenario; empty for itself. */
    readonly change: string;
    readonly relative: string;
    readonly best: boolean;
    readonly message?: string;
  }[];
};

export type BridgeBar = {
  readonly name: string;
  readonly kind: 'end' | 'rise' | 'fall';
  /** Where the bar begins and ends, in the chart's unit. */
  readonly span: readonly [number, number];
  readonly text: string;
  readonly share: string;
};
export type BridgeView =
  | { readonly ok: true; readonly unit: string; readonly caption: string; readonly bars: readonly BridgeBar[]; readonly note: string }
  | { readonly ok: false; readonly reason: string };

export type FlipsView = {
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly now: string;
    readonly at: string;
    readonly varied: string;
  }[];
};

export type RegretView = {
  readonly caption: string;
  readonly probabilities: readonly string[];
  readonly plans: readonly {
    readonly name: string;
    readonly tokens: string;
    readonly loss: string;
    readonly cells: readonly { readonly cost: string; readonly regret: string; readonly tokens: string; readonly least: boolean }[];
    readonly expected: string;
    readonly worst: string;
  }[];
};
