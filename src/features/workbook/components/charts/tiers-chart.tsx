import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import type { ChartsView } from '../../view';
import { bare, missingLines, scenarioHue, tick } from '@/components/chart-figures';
import { ChartLegend } from './chart-legend';
import { axis, axisTitle } from '@/components/chart-style';
import { ChartTip } from '@/components/chart-tip';
import { tierRows, tiersTable } from './tiers-data';

type Props = { readonly chart: ChartsView['tiers'] };

const barHeight = 16;

/** What each tier must be sold at, scenario beside scenario. */
export function TiersChart({ chart }: Props) {
  const rows = tierRows(chart);
  const series = chart.data
    .map(({ scenarioId, name }, i) => ({ scenarioId, label: name, hue: scenarioHue(i) }))
    .filter(({ scenarioId }) => rows.some((row) => typeof row[scenarioId] === 'number'));
  const height = 44 + rows.length * (series.length * barHeight + 12);
  return (
    <ChartFrame title="Price tiers" caption={chart.caption} missing={missingLines(chart.data)} table={tiersTable(chart)}>
      {rows.length > 0 && (
        <>
          <ChartLegend entries={series} />
          <ResponsiveContainer width="100%" height={height}>
            <BarChart
              accessibilityLayer={false}
              data={[...rows]}
              layout="vertical"
              margin={{ top: 4, right: 56, bottom: 20, left: 0 }}
              barCategoryGap={6}
              barGap={1}
            >
              <CartesianGrid horizontal={false} stroke="var(--line)" />
              <XAxis type="number" tickFormatter={tick} {...axis} label={axisTitle(`Price, ${chart.unit}`)} />
              <YAxis type="category" dataKey="tier" width={88} {...axis} />
              <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--sunken)' }} content={<ChartTip unit={chart.unit} />} />
              {series.map(({ scenarioId, label, hue }) => (
                <Bar key={scenarioId} dataKey={scenarioId} name={label} fill={hue} isAnimationActive={false}>
                  <LabelList dataKey={scenarioId} position="right" fontSize={12} fill="var(--ink)" formatter={valueLabel} />
                </Bar>
              ))}
            </BarChart>
          </ResponsiveContainer>
        </>
      )}
    </ChartFrame>
  );
}

const valueLabel = (value: unknown): string => (typeof value === 'number' ? bare(value) : '');
