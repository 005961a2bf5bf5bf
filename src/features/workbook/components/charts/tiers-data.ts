import type { ChartTable } from '@/components/chart-frame';
import type { ChartsView } from '../../view';
import { bare } from '@/components/chart-figures';

export const tiers = [
  { key: 'input', label: 'Input' },
  { key: 'output', label: 'Output' },
  { key: 'fast', label: 'Fast output' },
  { key: 'slow', label: 'Slow output' },
  { key: 'longContext', label: 'Long context' },
] as const;

/** A value a scenario for each tier; tiers that no scenario prices are left out. */
export const tierGroups = (
  chart: ChartsView['tiers'],
): readonly { readonly label: string; readonly values: readonly (number | null)[] }[] =>
  tiers
    .filter(({ key }) => chart.data.some((datum) => datum[key] !== null))
    .map(({ key, label }) => ({ label, values: chart.data.map((datum) => datum[key]) }));

export const tiersTable = (chart: ChartsView['tiers']): ChartTable => ({
  columns: ['Scenario', ...tiers.map(({ label }) => `${label} (${chart.unit})`)],
  rows: chart.data.map((datum) => [datum.name, ...tiers.map(({ key }) => bare(datum[key]))]),
});
