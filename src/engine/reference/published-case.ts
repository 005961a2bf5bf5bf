import type { CellText } from '../document';
import groundTruth from './ground-truth.json';

/** A figure published elsewhere: inputs, what was published, and what the engine's value must be against it. */
export type PublishedCase = {
  readonly id: string;
  readonly topic: string;
  readonly inputs: Readonly<Record<string, number | string | undefined>>;
  readonly expected: Readonly<Record<string, number | string | undefined>>;
  /** `upper_bound`: the engine at or above the published figure; `lower_bound`: at or below. */
  readonly relation: string;
  readonly rel_tolerance: number;
  /** What a common mistake gives; outside the tolerance. */
  readonly naive_value?: Readonly<Record<string, number | string | undefined>>;
  /** A bound looser than this says nothing. */
  readonly min_utilisation_fraction?: number;
  readonly naive_cause?: string;
  readonly note: string;
  readonly source_url: string;
};

export const publishedCases: readonly PublishedCase[] = groundTruth;

export type Cells = Readonly<Record<string, CellText>>;
/** Reads one input of a case; throws where the case has no such number. */
export type Input = (key: string) => number;

/** A quantity's id or a formula over quantities, with cells that this reading alone needs and a unit where the key tells none. */
export type Reading = string | { readonly formula: string; readonly cells?: Cells | ((input: Input) => Cells); readonly unit?: string };

export type CaseMapping = {
  /** Ids of the cases that are told in this way. */
  readonly cases: RegExp;
  readonly cells: (input: Input) => Cells;
  /** By the key of the published figure. */
  readonly read: Readonly<Record<string, Reading>>;
};

export const inputOf =
  (published: PublishedCase): Input =>
  (key) => {
    const value = published.inputs[key];
    if (typeof value !== 'number') throw new Error(`The published case ${published.id} has no number "${key}".`);
    return value;
  };

const keyUnits: readonly (readonly [RegExp, string])[] = [
  [/tokens_per_s(_per_\w+)?$/, 'tok/s'],
  [/flops_per_token$|_flops$|^flops_saving$/, 'FLOP'],
  [/gpu_hours$/, 'h'],
  [/bytes(_total|_read|_per_token|_per_sequence)?$/, 'B'],
  [/_s$/, 's'],
];

/** Unit of a published figure, told by the end of its key. */
export const unitOfKey = (key: string): string => keyUnits.find(([pattern]) => pattern.test(key))?.[1] ?? '1';
