import { findPreset } from './presets/catalogue';
import type { Preset } from './presets/preset';

/** The physical numbers of the calibrated fidelity that measurements can tell. */
export const fitParameterIds = [
  'bandwidthEfficiency',
  'prefillEfficiency',
  'moePrefillPenalty',
  'kernelTime',
  'sequenceOverhead',
  'networkEfficiency',
  'collectiveLatency',
] as const;

export type FitParameterId = (typeof fitParameterIds)[number];

/** A number a parameter, in declared units (seconds, or a share or factor of 1). */
export type FitParameters = Readonly<Record<FitParameterId, number>>;

/**
 * How a parameter is searched: between bounds that a machine could have, by its logarithm; a latency may be nothing at all, so
 * `offset` is added to it before.
 */
export type SearchRange = { readonly min: number; readonly max: number; readonly start: number; readonly offset: number };

export const searchRanges: Readonly<Record<FitParameterId, SearchRange>> = {
  bandwidthEfficiency: { min: 0.5, max: 1, start: 0.85, offset: 0 },
  prefillEfficiency: { min: 0.2, max: 1, start: 0.6, offset: 0 },
  moePrefillPenalty: { min: 1, max: 5, start: 1.5, offset: 0 },
  kernelTime: { min: 1e-6, max: 20e-6, start: 4e-6, offset: 0 },
  sequenceOverhead: { min: 1e-9, max: 500e-9, start: 50e-9, offset: 0 },
  networkEfficiency: { min: 0.1, max: 1, start: 0.6, offset: 0 },
  collectiveLatency: { min: 0, max: 20e-6, start: 1e-6, offset: 2e-6 },
};

/** Where the search stands for a value, and back. */
export const toSearch = (id: FitParameterId, value: number): number => Math.log(value + searchRanges[id].offset);
export const fromSearch = (id: FitParameterId, place: number): number => {
  const { min, max, offset } = searchRanges[id];
  const value = Math.exp(place) - offset;
  // A search that ends at a bound lands beside it by rounding.
  if (value <= min + 1e-9 * (min + offset)) return min;
  return value >= max - 1e-9 * (max + offset) ? max : value;
};

/** Parameters from a function of the id. */
export const parametersFrom = (valueOf: (id: FitParameterId) => number): FitParameters => ({
  bandwidthEfficiency: valueOf('bandwidthEfficiency'),
  prefillEfficiency: valueOf('prefillEfficiency'),
  moePrefillPenalty: valueOf('moePrefillPenalty'),
  kernelTime: valueOf('kernelTime'),
  sequenceOverhead: valueOf('sequenceOverhead'),
  networkEfficiency: valueOf('networkEfficiency'),
  collectiveLatency: valueOf('collectiveLatency'),
});

const calibrated = findPreset('fidelity', 'calibrated')?.cells ?? {};

/** The calibrated preset's numbers. A figure that the preset does not give is NaN, which every fit refuses. */
export const commonParameters: FitParameters = parametersFrom((id) => Number(calibrated[id] ?? NaN));

/** The cells of a fidelity preset with these parameters; what else a calibrated fidelity sets is as in the common one. */
export const fidelityCells = (parameters: FitParameters): Preset['cells'] => ({
  ...calibrated,
  ...parameters,
  computeEfficiency: parameters.prefillEfficiency,
});
