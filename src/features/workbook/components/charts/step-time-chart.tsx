import { memo, useMemo, useState } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import type { ChartsView, StepTimeSeries } from '../../view';
import { decades, missingLines, tick } from '@/components/chart-figures';
import { ChartLegend } from '@/components/chart-legend';
import { axis, axisTitle } from '@/components/chart-style';
import { ChartTip } from '@/components/chart-tip';
import { useKept } from '@/components/use-kept';
import { MarkLabel } from '@/components/chart-mark-label';
import { useLargeChart } from './use-large-chart';
import { drawable, joinedMarks, parts, stepTable, timeSpan } from './step-time-data';

type Props = { readonly chart: ChartsView['stepTime'] };

/** Step time against batch for one scenario at a time: weights, KV cache and compute, and what decides. */
export const StepTimeChart = memo(function StepTimeChart({ chart }: Props) {
  const drawn = chart.series.filter((series) => series.points.length > 1);
  const large = useLargeChart('step-time');
  const [chosen, setChosen] = useState<string | null>(null);
  const series = drawn.find((one) => one.scenarioId === chosen) ?? drawn[0];
  const table = useMemo(
    () => (series === undefined ? { columns: ['Batch'], rows: [] } : stepTable(chart.unit, series)),
    [chart.unit, series],
  );
  const controls = drawn.length > 1 && (
    <div role="group" aria-label="Scenario drawn" className="mt-2 flex flex-wrap gap-1">
      {drawn.map(({ scenarioId, name }) => (
        <button
          key={scenarioId}
          type="button"
          aria-pressed={scenarioId === series?.scenarioId}
          className="chip"
          onClick={() => setChosen(scenarioId)}
        >
          {name}
        </button>
      ))}
    </div>
  );
  return (
    <ChartFrame
      title="Step time against batch"
      caption={chart.caption}
      missing={missingLines(chart.series)}
      table={table}
      controls={controls}
      {...large}
    >
      {series !== undefined && (
        <>
          <ChartLegend entries={parts} />
          <StepTimePlot series={series} unit={chart.unit} />
        </>
      )}
    </ChartFrame>
  );
});

type PlotProps = { readonly series: StepTimeSeries; readonly unit: string };

const StepTimePlot = memo(function StepTimePlot({ series, unit }: PlotProps) {
  const [low, high] = timeSpan(series);
  const last = series.points.at(-1)?.batch ?? 1;
  const data = useMemo(() => drawable(series, low), [series, low]);
  return (
    <ResponsiveContainer width="100%" aspect={1.6}>
      <LineChart accessibilityLayer={false} data={data} margin={margin}>
        {grid}
        <XAxis
          dataKey="batch"
          type="number"
          scale="log"
          domain={[1, last]}
          ticks={useKept(decades(1, last).filter((value) => value <= last))}
          tickFormatter={tick}
          {...axis}
          label={batch}
        />
        <YAxis
          type="number"
          scale="log"
          domain={[low, high]}
          ticks={useKept([...decades(low, high)])}
          allowDataOverflow
          tickFormatter={tick}
          width={52}
          {...axis}
          label={useMemo(() => timeTitle(unit), [unit])}
        />
        {useMemo(() => tip(unit), [unit])}
        {joinedMarks(series.marks, last).map(({ label, batch: x }, i) => (
          <ReferenceLine key={label} x={x} stroke="var(--edge)" strokeDasharray="3 3" label={<MarkLabel text={label} line={i} />} />
        ))}
        {lines}
      </LineChart>
    </ResponsiveContainer>
  );
});

const margin = { top: 44, right: 16, bottom: 20, left: 0 };
const grid = <CartesianGrid stroke="var(--line)" />;
const batch = axisTitle('Batch, sequences');
const timeTitle = (unit: string) =>
  ({ value: `Time, ${unit}`, angle: -90, position: 'insideLeft', fill: 'var(--quiet)', fontSize: 12, dy: 24 }) as const;
const cursor = { stroke: 'var(--line-strong)' };
const sequences = (label: unknown) => `${tick(Number(label))} sequences`;
const tip = (unit: string) => <Tooltip isAnimationActive={false} cursor={cursor} content={<ChartTip unit={unit} heading={sequences} />} />;
const lines = parts.map(({ key, label, hue }) => (
  <Line
    key={key}
    dataKey={key}
    name={label}
    stroke={hue}
    strokeWidth={key === 'step' ? 2.5 : 1.5}
    strokeDasharray={key === 'step' ? undefined : '5 3'}
    dot={false}
    isAnimationActive={false}
  />
));
