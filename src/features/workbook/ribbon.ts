import type { EvaluatedScenario } from '@/engine/document';
import { figure } from '@/lib/format';
import type { Ribbon } from './view';

/** Balanced within a tenth: compute and memory cost the same at the ridge. */
const slack = 1.1;

type Values = EvaluatedScenario['values'];

/** NaN where there is no number, and then for all that is computed from it. */
const numberIn =
  (values: Values) =>
  (id: string): number => {
    const value = values[id];
    return typeof value === 'number' ? value : Number.NaN;
  };

/** How a scenario stands, in figures as text: which side of the ridge and by how much, how full HBM is, how large the batch. */
export function ribbonOf({ values }: EvaluatedScenario): Ribbon {
  const of = numberIn(values);
  const ratio = of('computeTime') / of('memoryTime');
  const apart = Math.max(ratio, 1 / ratio);
  const fill = fillOf(values);
  const multiple = of('batch') / of('criticalBatch');
  return {
    regime: Number.isNaN(ratio) ? 'unknown' : ratio > slack ? 'compute-bound' : ratio < 1 / slack ? 'memory-bound' : 'balanced',
    ...(Number.isFinite(apart) && apart > slack ? { apart: `${figure(rounded(apart))}×` } : {}),
    ...(fill === null ? {} : { hbm: `${figure(rounded(fill * 100))} %`, fill: Math.max(0, Math.min(1, fill)) }),
    ...(Number.isFinite(multiple) ? { batch: `${figure(rounded(multiple))}×` } : {}),
  };
}

/** Weights and the batch's KV cache against the usable HBM of a replica's stage; above 1 they do not fit. */
function fillOf(values: Values): number | null {
  const of = numberIn(values);
  const held = of('weightBytes') / of('pipelineStages') + of('batch') * of('kvBytesPerSequence');
  const fill = held / (of('usableHbmShare') * of('chips') * of('hbmCapacity'));
  return Number.isFinite(fill) ? fill : null;
}

/** Two digits say enough at a glance. */
const rounded = (value: number): number => Number(value.toPrecision(2));
