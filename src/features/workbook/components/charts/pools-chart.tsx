import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import type { ChartsView } from '../../view';
import { missingLines, tick } from '@/components/chart-figures';
import { ChartLegend } from '@/components/chart-legend';
import { ChartTip } from '@/components/chart-tip';
import { axis, axisTitle } from '@/components/chart-style';
import { useLargeChart } from './use-large-chart';
import { hasPools, pools, poolsTable } from './pools-data';

type Props = { readonly chart: ChartsView['pools'] };

/** What a scenario spends on pre-training, RL and inference, stacked. */
export function PoolsChart({ chart }: Props) {
  const data = chart.data.filter(hasPools);
  const large = useLargeChart('pools');
  return (
    <ChartFrame title="Cost pools" caption={chart.caption} missing={missingLines(chart.data)} table={poolsTable(chart)} {...large}>
      {data.length > 0 && (
        <>
          <ChartLegend entries={pools} />
          <ResponsiveContainer width="100%" height={44 + data.length * 36}>
            <BarChart
              accessibilityLayer={false}
              data={[...data]}
              layout="vertical"
              margin={{ top: 4, right: 16, bottom: 20, left: 0 }}
              barCategoryGap={8}
            >
              <CartesianGrid horizontal={false} stroke="var(--line)" />
              <XAxis type="number" tickFormatter={tick} {...axis} label={axisTitle(`Cost, ${chart.unit}`)} />
              <YAxis type="category" dataKey="name" width={104} {...axis} />
              <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--sunken)' }} content={<ChartTip unit={chart.unit} />} />
              {pools.map(({ key, label, hue }) => (
                <Bar key={key} dataKey={key} name={label} stackId="pools" fill={hue} isAnimationActive={false} />
              ))}
            </BarChart>
          </ResponsiveContainer>
        </>
      )}
    </ChartFrame>
  );
}
