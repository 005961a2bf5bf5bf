import type { CellText, PresetKind } from '../document';

export type PresetSource = {
  readonly url: string;
  /** When the page was read or dated; null where it carries no date. */
  readonly date: string | null;
  readonly fields: readonly string[];
};

/** How a figure came about: told by someone else, measured, fitted to measurements, or chosen by us. */
export type FigureKind = 'published' | 'measured' | 'calibrated' | 'assumed';

/** A named bundle of cells. `null`: nobody publishes the figure, and no other layer may stand in for it. */
export type Preset = {
  readonly kind: PresetKind;
  readonly id: string;
  readonly label: string;
  /** Day of its figures. A later revision of the figures gets a later version. */
  readonly version: string;
  readonly figures: FigureKind;
  /** Cells whose kind differs from `figures`, by quantity id. */
  readonly otherwise?: Readonly<Record<string, FigureKind>>;
  readonly note?: string;
  readonly cells: Readonly<Record<string, CellText | null>>;
  readonly sources: readonly PresetSource[];
};
