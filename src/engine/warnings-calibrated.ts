import type { Value } from './document';
import { distanceFromMeasured } from './fit-distance';
import { fitParameterIds } from './fit-parameters';
import type { Resolved } from './resolve';
import { warningsOf, type Warning } from './warnings';

/** What a scenario must not be read without. */
export type Notes = { readonly warnings: readonly Warning[]; readonly accuracy?: string };

const none: Notes = { warnings: [] };

/** The preset that decides a calibrated scenario: its figures are calibrated and at least one parameter of the fit comes from it. */
const calibratedPreset = (resolved: ReadonlyMap<string, readonly Resolved[]>) => {
  for (const id of fitParameterIds) {
    const preset = resolved.get(id)?.[0]?.preset;
    if (preset?.figures === 'calibrated') return preset;
  }
  return undefined;
};

/** What a scenario with a calibrated fidelity must say: how far its times may be off, and where nothing was measured near it. */
const calibrationOf = (resolved: ReadonlyMap<string, readonly Resolved[]>, values: Readonly<Record<string, Value>>): Notes => {
  const preset = calibratedPreset(resolved);
  if (preset === undefined) return none;
  const { sentence } = distanceFromMeasured(values, preset.measured);
  return {
    warnings: sentence === undefined || values.stepTime === undefined ? [] : [{ id: 'stepTime', message: sentence }],
    ...(preset.accuracy === undefined ? {} : { accuracy: preset.accuracy }),
  };
};

/**
 * Every warning of a scenario, and how far calibrated times may be off.
 * @param valueOf in declared units, NaN where there is none
 * @param values the same, those that there are
 */
export const notesOf = (
  resolved: ReadonlyMap<string, readonly Resolved[]>,
  valueOf: (id: string) => number,
  values: Readonly<Record<string, Value>>,
): Notes => {
  const { warnings, ...accuracy } = calibrationOf(resolved, values);
  return { ...accuracy, warnings: [...warningsOf(valueOf), ...warnings] };
};
