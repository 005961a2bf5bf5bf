'use client';

import type { ChartsView } from '../../view';
import { PoolsChart } from './pools-chart';
import { TiersChart } from './tiers-chart';

/** The charts that set scenarios side by side. */
export function ComparedCharts({ charts }: { readonly charts: Pick<ChartsView, 'pools' | 'tiers'> }) {
  return (
    <div className="mt-3 grid gap-8 lg:grid-cols-2">
      <PoolsChart chart={charts.pools} />
      <TiersChart chart={charts.tiers} />
    </div>
  );
}
