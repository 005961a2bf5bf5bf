'use client';

import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { bare, evenTicks, logTicks, tick } from '@/components/chart-figures';
import { ChartFrame } from '@/components/chart-frame';
import { MarkLabel } from '@/components/chart-mark-label';
import { axis, axisTitle } from '@/components/chart-style';
import type { Histogram } from '../analyse/view';

type Props = { readonly histogram: Histogram; readonly caption: string };

/** How often a result comes: a bar for each span on the result's own axis, and the percentiles over them. */
export function HistogramChart({ histogram: { label, unit, log, bins, percentiles }, caption }: Props) {
  const across = unit === '' ? label : `${label}, ${unit}`;
  const table = { columns: [across, 'Draws'], rows: bins.map(({ text, count }) => [text, bare(count)]) };
  const figures = { columns: [`${across}, from`, 'to', 'Draws'], rows: bins.map(({ low, high, count }) => [low, high, count]) };
  const [first, last] = [bins[0]?.low ?? 0, bins.at(-1)?.high ?? 1];
  return (
    <ChartFrame title={`Draws of ${label.toLowerCase()}`} caption={caption} missing={[]} table={table} figures={figures}>
      <ResponsiveContainer width="100%" height={340}>
        <LineChart
          accessibilityLayer={false}
          data={[...bins]}
          margin={{ top: 8 + 15 * percentiles.length, right: 24, bottom: 24, left: 8 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="middle"
            type="number"
            scale={log ? 'log' : 'linear'}
            domain={[first, last]}
            ticks={(log ? logTicks(first, last) : evenTicks(first, last)).filter((at) => at >= first && at <= last)}
            tickFormatter={tick}
            {...axis}
            label={axisTitle(across)}
          />
          <YAxis dataKey="count" tickFormatter={tick} width={56} domain={[0, 'auto']} {...axis} />
          {bins.map(({ low, high, count, text }) => (
            <ReferenceArea
              key={text}
              x1={low}
              x2={high}
              y1={0}
              y2={count}
              fill="var(--accent)"
              fillOpacity={0.75}
              stroke="var(--paper)"
              strokeOpacity={1}
            />
          ))}
          {percentiles.map(({ at, label: name }, i) => (
            <ReferenceLine key={name} x={at} stroke="var(--ink)" strokeDasharray="3 3" label={<MarkLabel text={name} line={i} />} />
          ))}
          <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--line-strong)' }} content={<Tip />} />
          <Line dataKey="count" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: Histogram['bins'][number] }[] };

function Tip({ active, payload }: TipProps) {
  const bin = payload?.[0]?.payload;
  if (active !== true || bin === undefined) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="text-quiet">{bin.text}</p>
      <p className="font-semibold">{bare(bin.count)} draws</p>
    </div>
  );
}
