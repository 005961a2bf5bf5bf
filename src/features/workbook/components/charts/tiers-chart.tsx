import { ChartFrame } from '@/components/chart-frame';
import { decades, missingLines, scenarioHue } from '@/components/chart-figures';
import { DotsChart } from '@/components/dots-chart';
import type { ChartsView } from '../../view';
import { useLargeChart } from './use-large-chart';
import { tierGroups, tiersTable } from './tiers-data';

type Props = { readonly chart: ChartsView['tiers'] };

/** What each tier must be sold at, scenario beside scenario. */
export function TiersChart({ chart }: Props) {
  const groups = tierGroups(chart);
  const large = useLargeChart('price-tiers');
  const series = chart.data.map(({ name }, i) => ({ label: name, hue: scenarioHue(i), hollow: false }));
  const prices = groups.flatMap(({ values }) => values.flatMap((value) => (value === null || value <= 0 ? [] : [value])));
  return (
    <ChartFrame title="Price tiers" caption={chart.caption} missing={missingLines(chart.data)} table={tiersTable(chart)} {...large}>
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
}
