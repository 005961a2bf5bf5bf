/** The document of `ridgebook/1` and what evaluating it gives: shared by the sheet, the API, exports and the command line. */

export const presetKinds = ['hardware', 'model', 'traffic', 'storage', 'prices', 'plan', 'fidelity'] as const;
export type PresetKind = (typeof presetKinds)[number];

/** What a person typed ("3.35 TB/s", "= 2 * criticalBatch") or a number in the declared unit. */
export type CellText = string | number;

export type ScenarioDocument = {
  readonly name: string;
  readonly base?: string;
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
  readonly scenarios: readonly ScenarioDocument[];
};

/** Where a quantity's definition in a scenario comes from. */
export type Layer =
  | { readonly from: 'own' }
  | { readonly from: 'preset'; readonly kind: PresetKind; readonly preset: string }
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
  /** Present for a quantity whose own cell could be cleared: what it would be without it. */
  readonly inherited: Readonly<Record<string, Value | null>>;
};
