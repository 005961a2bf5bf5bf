import { readyScenario, type Ready } from '@/engine/analysis/ready';
import { changedName, withChange } from '@/engine/analysis/with-cells';
import type { WorkbookDocument } from '@/engine/document';
import { findPreset } from '@/engine/presets/catalogue';
import { calibratedError } from '@/engine/presets/fidelity';
import type { Named } from '../compare/view';

/** A scenario as a chart draws it: as it is, or at a fidelity that it may not have. */
export type Variant = {
  readonly scenario: Named;
  /** Its place in the workbook, which its hue rests on. */
  readonly place: number;
  readonly label: string;
  readonly dashed: boolean;
  /** How far its times are from measured ones on average; undefined where that is not known. */
  readonly error: number | undefined;
  readonly ready: Ready;
};

const fidelities = [
  { id: 'blackboard', label: 'blackboard', dashed: true, error: undefined },
  { id: 'calibrated', label: 'calibrated', dashed: false, error: calibratedError },
] as const;

/** Each scenario once, or at both fidelities; cells that a person set hold at both. Throws `DocumentError`. */
export function variantsOf(document: WorkbookDocument, all: readonly Named[], drawn: readonly Named[], both: boolean): Variant[] {
  return drawn.flatMap((scenario): Variant[] => {
    const place = all.findIndex(({ id }) => id === scenario.id);
    if (!both)
      return [{ scenario, place, label: scenario.name, dashed: false, error: undefined, ready: readyScenario(document, scenario.name) }];
    return fidelities.map(({ id, label, dashed, error }) => ({
      ...{ scenario, place, dashed, error, label: `${scenario.name}, ${label}` },
      ready: readyScenario(withChange(document, scenario.name, { presets: { fidelity: id } }), changedName),
    }));
  });
}

/** How far calibrated lines are from what was measured. */
export const accuracyNote =
  `Dashed: blackboard; solid: calibrated, in a band as wide as it misses measured times. ${findPreset('fidelity', 'calibrated')?.accuracy ?? ''}`.trim();
