import { rootSentence } from '@/engine/root-sentence';
import type { EvaluatedScenario, WorkbookDocument } from '@/engine/document';
import { sweepScenario } from '@/engine/evaluate-document';
import { labelOf } from '@/engine/registry';
import { figure } from '@/lib/format';
import type { Column } from './build-figures';
import type { ChartsView, PoolsDatum, StepTimeSeries, TierDatum } from './view';

/** The three charts beside the sheet, as numbers in the unit that each axis names. */
export function buildCharts(document: WorkbookDocument, columns: readonly Column[]): ChartsView {
  const pools = columns.map(poolsOf);
  const tiers = columns.map(tiersOf);
  const series = columns.map((column) => stepTimeOf(document, column));
  return {
    pools: { unit: 'M USD', caption: poolsCaption(columns), data: pools },
    tiers: { unit: 'USD/Mtok', caption: tiersCaption(tiers), data: tiers },
    stepTime: { unit: 'ms', caption: stepCaption(columns), series },
  };
}

const number = (result: EvaluatedScenario, id: string): number | null => {
  const value = result.values[id];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** Why the first of `ids` without a value has none. */
const missing = (result: EvaluatedScenario, ids: readonly string[]): { missing?: string } => {
  const failed = ids.map((id) => result.errors[id]).find((error) => error !== undefined);
  return failed === undefined ? {} : { missing: rootSentence(failed, labelOf) };
};

/** A chart shows four digits; six keep its table exact enough and its message small. */
const drawn = (value: number): number => Number(value.toPrecision(6));

const identity = ({ scenario }: Column) => ({ scenarioId: scenario.id, name: scenario.name });

function poolsOf(column: Column): PoolsDatum {
  const millions = (id: string) => {
    const value = number(column.result, id);
    return value === null ? null : drawn(value / 1e6);
  };
  return {
    ...identity(column),
    pretrain: millions('pretrainCost'),
    rl: millions('rlCost'),
    inference: millions('inferenceCost'),
    ...missing(column.result, ['pretrainCost', 'rlCost', 'inferenceCost']),
  };
}

function tiersOf(column: Column): TierDatum {
  const price = (id: string) => {
    const value = number(column.result, id);
    return value === null ? null : drawn(value);
  };
  return {
    ...identity(column),
    input: price('inputPrice'),
    output: price('outputPrice'),
    fast: price('fastPrice'),
    slow: price('slowPrice'),
    longContext: price('longContextPrice'),
    ...missing(column.result, ['outputPrice', 'inputPrice']),
  };
}

const swept = ['computeTime', 'weightReadTime', 'kvReadTime', 'stepTime'] as const;
const points = 49;

/** From one sequence to four times whatever batch matters here, evenly on a log axis. */
function batches(result: EvaluatedScenario): readonly number[] {
  const marks = ['batch', 'criticalBatch', 'balanceBatch'].map((id) => number(result, id) ?? 1);
  const top = Math.min(1e6, Math.max(64, 4 * Math.max(...marks)));
  return Array.from({ length: points }, (_, i) => top ** (i / (points - 1)));
}

function stepTimeOf(document: WorkbookDocument, column: Column): StepTimeSeries {
  const { result } = column;
  const values = batches(result);
  const failed = missing(result, swept);
  const lines = failed.missing === undefined ? sweepScenario(document, column.scenario.name, { id: 'batch', values }, [...swept]) : {};
  const at = (id: (typeof swept)[number], i: number) => drawn((lines[id]?.[i] ?? Number.NaN) * 1e3);
  return {
    ...identity(column),
    points: values
      .map((batch, i) => ({
        batch: drawn(batch),
        compute: at('computeTime', i),
        weights: at('weightReadTime', i),
        kv: at('kvReadTime', i),
        step: at('stepTime', i),
      }))
      .filter((point) => Number.isFinite(point.step)),
    marks: [
      { id: 'batch', label: 'you run' },
      { id: 'criticalBatch', label: 'critical batch' },
      { id: 'balanceBatch', label: 'balance batch' },
    ].flatMap(({ id, label }) => {
      const batch = number(result, id);
      return batch === null || batch <= 0 ? [] : [{ label, batch }];
    }),
    ...failed,
  };
}

function poolsCaption(columns: readonly Column[]): string {
  const [first] = columns.flatMap(({ scenario, result }) => {
    const imbalance = number(result, 'poolImbalance');
    return imbalance === null ? [] : [{ name: scenario.name, imbalance }];
  });
  if (first === undefined) return 'The cost pools need a chip price, a model and traffic.';
  if (first.imbalance < 1.01) return `${first.name}: pre-training, RL and inference cost the same, the balance of equation 7.`;
  return `${first.name}: the largest pool costs ${figure(first.imbalance)} times the smallest; equation 7 asks for 1.`;
}

function tiersCaption(tiers: readonly TierDatum[]): string {
  const [first] = tiers.filter((tier) => tier.output !== null);
  if (first?.output == null) return 'Prices need a chip price, a model and traffic.';
  const ratio = first.input === null || first.input === 0 ? null : first.output / first.input;
  const output = `${first.name} can sell output at ${figure(first.output)} USD/Mtok`;
  return ratio === null ? `${output}.` : `${output}, ${figure(ratio)} times its input price.`;
}

function stepCaption(columns: readonly Column[]): string {
  const [first] = columns.flatMap(({ scenario, result }) => {
    const batch = number(result, 'batch');
    return batch === null ? [] : [{ name: scenario.name, batch, balance: result.values.balanceBatch }];
  });
  if (first === undefined) return 'Step time needs hardware and a model.';
  const runs = `${first.name} runs ${figure(first.batch)}`;
  if (typeof first.balance !== 'number') return `${runs} sequences.`;
  if (!Number.isFinite(first.balance)) return `${runs} sequences; at this context decode is memory-bound at any batch.`;
  return `Decode is memory-bound until ${figure(first.balance)} sequences; ${runs}.`;
}
