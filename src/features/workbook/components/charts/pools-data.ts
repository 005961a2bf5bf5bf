import type { ChartTable } from '@/components/chart-frame';
import type { ChartsView, PoolsDatum } from '../../view';
import { bare } from '@/components/chart-figures';

export const pools = [
  { key: 'pretrain', label: 'Pre-training', hue: 'var(--pretrain)' },
  { key: 'rl', label: 'RL', hue: 'var(--rl)' },
  { key: 'inference', label: 'Inference', hue: 'var(--inference)' },
] as const;

export const hasPools = (datum: PoolsDatum): boolean => pools.some(({ key }) => datum[key] !== null);

export const poolsTable = (chart: ChartsView['pools']): ChartTable => ({
  columns: ['Scenario', ...pools.map(({ label }) => `${label} (${chart.unit})`)],
  rows: chart.data.map((datum) => [datum.name, ...pools.map(({ key }) => bare(datum[key]))]),
});
