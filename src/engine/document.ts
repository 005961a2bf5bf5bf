/** The document of `ridgebook/1` and what evaluating it gives: shared by the sheet, the API, exports and the command line. */

export const presetKinds = ['hardware', 'model', 'traffic', 'storage', 'prices', 'plan', 'fidelity'] as const;
export type PresetKind = (typeof presetKinds)[number];

/** What a person typed ("3.35 TB/s", "= 2 * criticalBatch") or a number in the declared unit. */
export type CellText = string | number;

/** How a figure came about: told by someone else, measured, fitted to measurements, or chosen by us. */
export const figureKinds = ['published', 'measured', 'calibrated', 'assumed'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A preset that a document brings along: a team's own, or figures of the catalogue as they were. */
export type CarriedPreset = {
  readonly kind: PresetKind;
  readonly id: string;
  readonly label: string;
  readonly version: string;
  readonly figures: FigureKind;
  readonly note?: string;
  /** Cells whose kind differs from `figures`, by quantity id. */
  readonly otherwise?: Readonly<Record<string, FigureKind>>;
  /** How far its calibrated times are from measured ones, as a sentence. */
  readonly accuracy?: string;
  /** Where its points were measured, by quantity id: a figure for each point, or one for all. */
  readonly measured?: Readonly<Record<string, readonly number[]>>;
  /** `null`: the figure is known to be unknown. */
  readonly cells: Readonly<Record<string, CellText | null>>;
};

/** A scenario as it was at some moment, under its name then. */
export type PinnedLayer = {
  readonly name: string;
  readonly presets?: Readonly<Partial<Record<PresetKind, string>>>;
  readonly cells?: Readonly<Record<string, CellText>>;
};

export type ScenarioDocument = {
  readonly name: string;
  readonly base?: string;
  /** The base and what it rests on as they were, nearest first: where it is given, changes of the base do not arrive. */
  readonly pinned?: readonly PinnedLayer[];
  readonly presets?: Readonly<Partial<Record<PresetKind, string>>>;
  readonly cells?: Readonly<Record<string, CellText>>;
  readonly note?: string;
};

export type TeamRowDocument = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
};

export type WorkbookDocument = {
  readonly format: 'ridgebook/1';
  readonly name: string;
  readonly rows?: readonly TeamRowDocument[];
  /** Found before the catalogue's of the same kind and id. */
  readonly presets?: readonly CarriedPreset[];
  readonly scenarios: readonly ScenarioDocument[];
};

/** Where a quantity's definition in a scenario comes from. */
export type Layer =
  | { readonly from: 'own' }
  /** `label`: of a preset that came with the document. */
  | { readonly from: 'preset'; readonly kind: PresetKind; readonly preset: string; readonly label?: string }
  | { readonly from: 'base'; readonly scenario: string }
  | { readonly from: 'default' };

export type CellError = {
  /** A sentence: what failed, why, what to do. */
  readonly message: string;
  /** Id of the quantity in which the failure began; equal to the cell's own id at the root. */
  readonly root: string;
  /** 'unset' where nothing is wrong but something must be chosen or typed. */
  readonly code: 'unset' | 'syntax' | 'unit' | 'cycle' | 'name' | 'domain' | 'bounds';
};

/** A number in the declared unit (may be ±Infinity), a label, or a list. */
export type Value = number | string | readonly number[] | readonly string[];

export type EvaluatedScenario = {
  readonly name: string;
  /** By quantity id; a quantity is in `values` or in `errors`, never in both, never in neither. */
  readonly values: Readonly<Record<string, Value>>;
  readonly errors: Readonly<Record<string, CellError>>;
  readonly warnings: readonly { readonly id: string; readonly message: string }[];
  readonly layers: Readonly<Record<string, Layer>>;
  /** How far the times may be off, as a sentence; present where a calibrated fidelity decides them. */
  readonly accuracy?: string;
  /** Present for a quantity whose own cell could be cleared: what it would be without it. */
  readonly inherited: Readonly<Record<string, Value | null>>;
};
