import type { EvaluatedScenario, Value } from '@/engine/document';
import { labelOf, quantityById } from '@/engine/registry';
import { figure, withUnit } from '@/lib/format';
import { valueWords } from './view-words';
import type { MovedFigure } from './view';

/** What a plan is judged by. */
const results = [
  'stepTime',
  'tokensPerSecondPerUser',
  'timeToFirstToken',
  'throughput',
  'capacityBatch',
  'criticalBatch',
  'decodeCost',
  'prefillCost',
  'inputPrice',
  'outputPrice',
  'costPerMonth',
  'fleetChips',
  'fleetCostPerMonth',
  'pretrainCost',
  'rlCost',
  'inferenceCost',
  'totalCost',
  'loss',
];

type Movement = MovedFigure & { readonly moved: string };

const words = (id: string, value: Value | undefined): string => {
  if (value === undefined) return '—';
  return typeof value === 'number' ? withUnit(value, quantityById.get(id)?.unit.text ?? '1') : valueWords(value);
};

/** Relative change; infinite where a value came, went or was none before. */
function shareMoved(before: Value | undefined, after: Value | undefined): number {
  if (before === after) return 0;
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return Infinity;
  return Number.isFinite(after / before) ? after / before - 1 : Infinity;
}

/** Shares that differ by rounding alone are no movement. */
const least = 1e-9;

const percent = (share: number): string => `${share > 0 ? '+' : ''}${figure(share * 100)} %`;

/** The results that two evaluations of a scenario have apart, the one that moved most first. */
export function movements(before: EvaluatedScenario, after: EvaluatedScenario): readonly Movement[] {
  return results
    .flatMap((id) => {
      const share = shareMoved(before.values[id], after.values[id]);
      return Math.abs(share) < least ? [] : [{ id, share }];
    })
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .map(({ id, share }) => ({
      ...{ id, label: labelOf(id) },
      before: words(id, before.values[id]),
      after: words(id, after.values[id]),
      moved: Number.isFinite(share) ? percent(share) : 'another kind of value',
    }));
}
