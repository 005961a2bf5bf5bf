import type { CarriedPreset } from '../document';

export type { FigureKind } from '../document';

export type PresetSource = {
  readonly url: string;
  /** When the page was read or dated; null where it carries no date. */
  readonly date: string | null;
  readonly fields: readonly string[];
};

/**
 * A named bundle of cells. `null`: nobody publishes the figure, and no other layer may stand in for it. `version` is the day of its
 * figures; a later revision of the figures gets a later version.
 */
export type Preset = CarriedPreset & {
  readonly sources: readonly PresetSource[];
};
