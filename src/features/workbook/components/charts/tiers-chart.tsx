import { memo, useMemo } from 'react';
import { ChartFrame } from '@/components/chart-frame';
import { useKept } from '@/components/use-kept';
import { decades, missingLines, scenarioHue } from '@/components/chart-figures';
import { DotsChart } from '@/components/dots-chart';
import type { ChartsView } from '../../view';
import { useLargeChart } from './use-large-chart';
import { tierGroups, tiersTable } from './tiers-data';

type Props = { readonly chart: ChartsView['tiers'] };

/** What each tier must be sold at, scenario beside scenario. */
export const TiersChart = memo(function TiersChart({ chart }: Props) {
  const large = useLargeChart('price-tiers');
  const table = useMemo(() => tiersTable(chart), [chart]);
  const groups = useMemo(() => tierGroups(chart), [chart]);
  const series = useKept(chart.data.map(({ name }, i) => ({ label: name, hue: scenarioHue(i), hollow: false })));
  const prices = groups.flatMap(({ values }) => values.flatMap((value) => (value === null || value <= 0 ? [] : [value])));
  return (
    <ChartFrame title="Price tiers" caption={chart.caption} missing={missingLines(chart.data)} table={table} {...large}>
      {prices.length > 0 && (
        <DotsChart
          label="Price"
          unit={chart.unit}
          ticks={decades(Math.min(...prices), Math.max(...prices))}
          series={series}
          groups={groups}
        />
      )}
    </ChartFrame>
  );
});
