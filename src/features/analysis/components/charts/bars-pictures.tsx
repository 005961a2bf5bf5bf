import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { tick } from '@/components/chart-figures';
import { ChartLegend } from '@/components/chart-legend';
import { axis, axisTitle } from '@/components/chart-style';
import { ChartTip } from '@/components/chart-tip';
import { DotsChart } from '@/components/dots-chart';
import type { DotsView, StackView } from '../../charts/view';
import { paint } from './picture-data';

/** Parts of each plan, stacked, with their sum. */
export function StackPicture({ view: { label, unit, parts, bars } }: { readonly view: StackView }) {
  if (bars.length === 0) return null;
  return (
    <>
      <ChartLegend entries={parts.map((part) => ({ label: part.label, hue: paint(part.hue) }))} />
      <ResponsiveContainer width="100%" height={48 + bars.length * 30}>
        <BarChart
          accessibilityLayer={false}
          data={[...bars]}
          layout="vertical"
          margin={{ top: 4, right: 92, bottom: 20, left: 0 }}
          barCategoryGap={6}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" tickFormatter={tick} {...axis} label={axisTitle(`${label}, ${unit}`)} />
          <YAxis type="category" dataKey="label" width={188} interval={0} {...axis} />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--sunken)' }} content={<ChartTip unit={unit} />} />
          {parts.map((part, i) => (
            <Bar
              key={part.label}
              dataKey={({ values }: StackView['bars'][number]) => values[i]}
              name={part.label}
              stackId="parts"
              fill={paint(part.hue)}
              stroke="var(--paper)"
              strokeWidth={1}
              isAnimationActive={false}
            >
              {i === parts.length - 1 && <LabelList dataKey="total" position="right" fontSize={12} fill="var(--ink)" />}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

/** Prices of each scenario and those that are listed. */
export const DotsPicture = ({ view: { label, unit, x, series, groups } }: { readonly view: DotsView }) => (
  <DotsChart
    label={label}
    unit={unit}
    ticks={x.ticks.map(({ at }) => at)}
    series={series.map(({ label: name, hue, listed }) => ({ label: name, hue: paint(hue), hollow: listed }))}
    groups={groups}
  />
);
