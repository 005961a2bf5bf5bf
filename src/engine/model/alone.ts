import type { Solver } from '../quantity';
import { solved } from '../quantity';
import { unit } from '../unit';
import { batch } from './batch';
import { notNegative } from './bounds';
import { secondsPerToken, stepTime } from './roofline';
import { lecture } from './sources';

/** The scenario once more, with a single sequence on the replica. */

const atOne: Solver = (at, lanes) => Float64Array.from(at(new Float64Array(lanes).fill(1))[0] ?? new Float64Array(lanes).fill(NaN));

export const stepTimeAlone = solved({
  id: 'stepTimeAlone',
  label: 'Step time alone',
  symbol: 't_{\\mathrm{step},1}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  description: 'Time of a step that carries one sequence only, everything else as in this scenario.',
  source: lecture(1),
  variable: () => batch,
  reads: () => [stepTime],
  solve: atOne,
});

export const secondsPerTokenAlone = solved({
  id: 'secondsPerTokenAlone',
  label: 'Replica time per token alone',
  symbol: 't_{\\mathrm{tok},1}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  description: 'Replica time that a token takes when a single sequence has the replica to itself.',
  source: lecture(1),
  variable: () => batch,
  reads: () => [secondsPerToken],
  solve: atOne,
});

export const aloneQuantities = [stepTimeAlone, secondsPerTokenAlone] as const;
