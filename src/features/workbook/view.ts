import type { PresetKind } from '@/engine/document';
import type { Group } from '@/engine/quantity';
import type { PresetPage } from '@/features/preset/view-page';

/** What the sheet draws: every figure and word is prepared; components only lay them out. */

export type CellState =
  /** From a preset, a base, a default or a formula. */
  | 'plain'
  /** Own cell on a quantity that is normally given. */
  | 'overridden'
  /** Own cell on a quantity that is normally computed. */
  | 'pinned'
  /** The failure began here. */
  | 'error'
  /** Nothing is wrong, but this must be chosen or typed; it began here. */
  | 'unset'
  /** Rests on a quantity that is in error or not set. */
  | 'dependent';

export type CellView = {
  readonly state: CellState;
  /** In the row's display unit: "14.4", "never", "—", "flash". */
  readonly display: string;
  /** Only where this column needs another prefix than the row. */
  readonly unit?: string;
  /** Full precision in the declared unit, for hover and copy: "0.0144 s". */
  readonly full?: string;
  /** What the person typed in this scenario. */
  readonly text?: string;
  /** Own-cell version for compare-and-set; 0 where the cell was never set. */
  readonly version: number;
  /** The 90 % interval that was typed; the value is its median. */
  readonly range?: string;
  /** What clearing the own cell gives back, in the row's display unit. */
  readonly inherited?: string;
  /** "DeepSeek-V3 (model preset)", "Base (base scenario)", "default". */
  readonly from?: string;
  readonly reason?: string;
  /** Who set the own cell, and when (ISO 8601, UTC); nobody where it is not stored or not told to whom reads. */
  readonly by?: string;
  readonly at?: string;
  /** A sentence, for error, unset and dependent. */
  readonly message?: string;
  /** Row in which the failure began. */
  readonly root?: string;
  /** A sentence about a value that could mislead. */
  readonly caution?: string;
  /** How far a calibrated time may be off, as a sentence. */
  readonly accuracy?: string;
};

export type RowView = {
  readonly id: string;
  readonly label: string;
  readonly group: Group | 'Team rows';
  /** Display unit with its prefix, "ms"; empty for pure numbers. */
  readonly unit: string;
  /** The definition in names, "weightReadTime + kvReadTime"; absent for given figures. */
  readonly formula?: string;
  readonly description: string;
  readonly source: string;
  readonly equation?: number;
  /** Whether a person may set it (constants may not). */
  readonly settable: boolean;
  /** Of a row of the team: its declared unit, and the version that an edit replaces. */
  readonly own?: { readonly unit: string; readonly version: number };
  /** By scenario id. */
  readonly cells: Readonly<Record<string, CellView>>;
};

export type PresetChoice = { readonly id: string; readonly label: string; readonly note?: string };

/** Later figures of a preset that a scenario chose, and what they would do to it. */
export type PresetOffer = {
  readonly kind: PresetKind;
  readonly label: string;
  /** What the scenario has now, and what it would have, as ids of the choice. */
  readonly choice: string;
  readonly latest: string;
  /** Version of the later figures. */
  readonly version: string;
  readonly sentence: string;
  readonly figures: readonly MovedFigure[];
  /** Results, the one that moves most first. */
  readonly results: readonly (MovedFigure & { readonly moved: string })[];
};
export type MovedFigure = { readonly id: string; readonly label: string; readonly before: string; readonly after: string };

/** How a column stands, at a glance; a part without a figure is absent. */
export type Ribbon = {
  readonly regime: 'memory-bound' | 'balanced' | 'compute-bound' | 'unknown';
  /** How many times the slower side takes what the other does. */
  readonly apart?: string;
  readonly hbm?: string;
  /** The same between 0 and 1, for a bar. */
  readonly fill?: number;
  /** The batch in critical batches. */
  readonly batch?: string;
};

export type ScenarioView = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly baseId: string | null;
  /** Where it is pinned: the base's name then, and whether that base says something else by now. */
  readonly pinned?: { readonly name: string; readonly behind: boolean };
  readonly version: number;
  /** Own choices only. */
  readonly presets: Readonly<Partial<Record<PresetKind, string>>>;
  /** What applies, own or inherited, as a label. */
  readonly presetLabels: Readonly<Partial<Record<PresetKind, string>>>;
  /** Where the figures of those from the catalogue stand with their sources. */
  readonly presetPages?: readonly PresetPage[];
  readonly regime: Ribbon['regime'];
  /** Absent in snapshots of earlier builds. */
  readonly ribbon?: Ribbon;
  readonly warnings: readonly { readonly id: string; readonly message: string }[];
  /** How far its calibrated times may be off, as a sentence. */
  readonly accuracy?: string;
  readonly offers?: readonly PresetOffer[];
};

/** Chart data ready to draw: numbers in the display unit named beside them. `null`: no value, with a reason. */
export type PoolsDatum = {
  readonly scenarioId: string;
  readonly name: string;
  readonly pretrain: number | null;
  readonly rl: number | null;
  readonly inference: number | null;
  readonly missing?: string;
};
export type TierDatum = {
  readonly scenarioId: string;
  readonly name: string;
  readonly input: number | null;
  readonly output: number | null;
  readonly fast: number | null;
  readonly slow: number | null;
  readonly longContext: number | null;
  readonly missing?: string;
};
export type StepTimeSeries = {
  readonly scenarioId: string;
  readonly name: string;
  readonly points: readonly {
    readonly batch: number;
    readonly compute: number;
    readonly weights: number;
    readonly kv: number;
    readonly step: number;
  }[];
  readonly marks: readonly { readonly label: string; readonly batch: number }[];
  readonly missing?: string;
};
export type ChartsView = {
  readonly pools: { readonly unit: string; readonly caption: string; readonly data: readonly PoolsDatum[] };
  readonly tiers: { readonly unit: string; readonly caption: string; readonly data: readonly TierDatum[] };
  readonly stepTime: { readonly unit: string; readonly caption: string; readonly series: readonly StepTimeSeries[] };
};

/** What the sheet draws; its charts come by themselves, after it. */
export type SheetView = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly engineVersion: string;
  readonly scenarios: readonly ScenarioView[];
  readonly rows: readonly RowView[];
};

export type WorkbookView = SheetView & { readonly charts: ChartsView };

/** The charts of one revision. */
export type ChartsAnswer = { readonly revision: number; readonly charts: ChartsView };

/** What an edit changed: the same shapes, only what differs from the revision it was asked against. */
export type WorkbookPatch = {
  /** The revision that it changes into `revision`; null where it brings everything. It says nothing to a reader of another one. */
  readonly from: number | null;
  readonly revision: number;
  readonly name?: string;
  readonly scenarios?: readonly ScenarioView[];
  /** Rows whose unit or definition changed, or all rows when scenarios came or went. */
  readonly rows?: readonly RowView[];
  /** `rows` are all there are: what it does not name is gone. */
  readonly everyRow?: true;
  /** Scenarios that show the same in a row have it once. */
  readonly cells: readonly (readonly [rowId: string, scenarioIds: readonly string[], cell: CellView])[];
};
