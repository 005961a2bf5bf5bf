/** Analyses as the pages ask them: one result of a scenario over a table, and draws with their statistics. */
import { monteCarlo } from '../../src/engine/analysis/monte-carlo';
import { readyScenario, readyScenarios } from '../../src/engine/analysis/ready';
import { twoWay } from '../../src/engine/analysis/table';
import { Room } from '../../src/engine/room';
import { findTemplate } from '../../src/engine/templates/catalogue';
import { shortest, type Time } from './timing';

const perTurn = 3000;
const uncertain: Readonly<Record<string, readonly [number, number]>> = {
  contextLength: [4_000, 64_000],
  chipHourPrice: [1.5, 4],
  cachedInputShare: [0.2, 0.8],
  peakToAverage: [1.2, 3],
};

export type AnalysisFigures = {
  /** 200 × 200 values of one result. */
  readonly table: Time;
  /** 100,000 draws of four quantities in six scenarios, with percentiles, histogram and drivers. */
  readonly draws: Time;
};

export function measureAnalyses(): AnalysisFigures {
  const template = findTemplate('deepseek-v3');
  const [first] = template?.document.scenarios ?? [];
  if (template === undefined || first === undefined) throw new Error('The template deepseek-v3 has no scenario.');
  const copies = Array.from({ length: 6 }, (_, i) => ({ ...first, name: `Copy ${i}`, cells: { ...first.cells, chips: 16 * (i + 1) } }));
  const document = { ...template.document, scenarios: copies };
  const ready = readyScenario(document, 'Copy 0');
  const axis = (quantity: string, low: number, high: number) => ({ quantity, range: { low, high, scale: 'log' as const }, points: 200 });
  const ranged = Object.entries(uncertain).map(([quantity, [low, high]]) => ({
    quantity,
    distribution: { kind: 'interval' as const, low, high },
  }));
  const scenarios = readyScenarios(document).map((one) => ({ ready: one, ranged }));
  const room = new Room();
  return {
    table: shortest(() => void twoWay(ready, axis('batch', 1, 8192), axis('contextLength', 1000, 200_000), ['outputPrice'], room), perTurn),
    draws: shortest(() => void monteCarlo(scenarios, { seed: 1, draws: 100_000, results: ['outputPrice'] }), perTurn),
  };
}
