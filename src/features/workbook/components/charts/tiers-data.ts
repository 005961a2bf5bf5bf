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

export type TierRow = { readonly tier: string } & Readonly<Record<string, number | string | null>>;

/** One row a tier, one field a scenario; tiers that no scenario prices are left out. */
export function tierRows(chart: ChartsView['tiers']): readonly TierRow[] {
  return tiers
    .filter(({ key }) => chart.data.some((datum) => datum[key] !== null))
    .map(({ key, label }) => ({ tier: label, ...Object.fromEntries(chart.data.map((datum) => [datum.scenarioId, datum[key]])) }));
}

export const tiersTable = (chart: ChartsView['tiers']): ChartTable => ({
  columns: ['Scenario', ...tiers.map(({ label }) => `${label} (${chart.unit})`)],
  rows: chart.data.map((datum) => [datum.name, ...tiers.map(({ key }) => bare(datum[key]))]),
});
