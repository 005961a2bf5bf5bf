import { memo, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import type { ChartsView, PoolsDatum } from '../../view';
import { missingLines, tick } from '@/components/chart-figures';
import { ChartLegend } from '@/components/chart-legend';
import { ChartTip } from '@/components/chart-tip';
import { axis, axisTitle } from '@/components/chart-style';
import { useLargeChart } from './use-large-chart';
import { hasPools, pools, poolsTable } from './pools-data';

type Props = { readonly chart: ChartsView['pools'] };

/** What a scenario spends on pre-training, RL and inference, stacked. */
export const PoolsChart = memo(function PoolsChart({ chart }: Props) {
  const large = useLargeChart('pools');
  const data = useMemo(() => chart.data.filter(hasPools), [chart.data]);
  const table = useMemo(() => poolsTable(chart), [chart]);
  return (
    <ChartFrame title="Cost pools" caption={chart.caption} missing={missingLines(chart.data)} table={table} {...large}>
      {data.length > 0 && <PoolsPlot data={data} unit={chart.unit} />}
    </ChartFrame>
  );
});

type PlotProps = { readonly data: PoolsDatum[]; readonly unit: string };

/** Only what depends on the data is made anew with it: the library draws each part again that is another object. */
const PoolsPlot = memo(function PoolsPlot({ data, unit }: PlotProps) {
  return (
    <>
      <ChartLegend entries={pools} />
      <ResponsiveContainer width="100%" height={44 + data.length * 36}>
        <BarChart accessibilityLayer={false} data={data} layout="vertical" margin={margin} barCategoryGap={8}>
          {grid}
          <XAxis type="number" tickFormatter={tick} {...axis} label={axisTitle(`Cost, ${unit}`)} />
          {names}
          <Tooltip isAnimationActive={false} cursor={cursor} content={<ChartTip unit={unit} />} />
          {bars}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
});

const margin = { top: 4, right: 16, bottom: 20, left: 0 };
const cursor = { fill: 'var(--sunken)' };
const grid = <CartesianGrid horizontal={false} stroke="var(--line)" />;
const names = <YAxis type="category" dataKey="name" width={104} {...axis} />;

type Box = { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number; readonly fill?: string };
/** The library's own rectangle measures its outline and is drawn twice for it. */
const box = ({ x = 0, y = 0, width = 0, height = 0, fill }: Box) => <path d={`M${x},${y}h${width}v${height}h${-width}Z`} fill={fill} />;
const bars = pools.map(({ key, label, hue }) => (
  <Bar key={key} dataKey={key} name={label} stackId="pools" fill={hue} shape={box} isAnimationActive={false} />
));
