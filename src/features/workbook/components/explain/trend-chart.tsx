import { CartesianGrid, Line, LineChart, ReferenceDot, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import type { TrendView } from '../../view-explain';
import { tick } from '@/components/chart-figures';
import { axis, axisTitle } from '@/components/chart-style';

/** The row over a range of the input that moves it most, with this column's own point. */
export function TrendChart({ trend }: { readonly trend: TrendView }) {
  const { label, caption, xLabel, yLabel, points, here, rows } = trend;
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  return (
    <div className="mt-4">
      <ChartFrame title={`Against ${label}`} caption={caption} missing={[]} table={{ columns: [xLabel, yLabel], rows }}>
        <ResponsiveContainer width="100%" height={160}>
          <LineChart accessibilityLayer={false} data={[...points]} margin={{ top: 8, right: 16, bottom: 20, left: 0 }}>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="x"
              type="number"
              domain={[first, last]}
              tickCount={5}
              tickFormatter={tick}
              {...axis}
              label={axisTitle(xLabel)}
            />
            <YAxis type="number" domain={['auto', 'auto']} tickCount={4} tickFormatter={tick} width={52} {...axis} />
            <Line dataKey="y" stroke="var(--accent)" strokeWidth={1.5} dot={false} isAnimationActive={false} />
            <ReferenceDot x={here.x} y={here.y} r={4} fill="var(--accent)" stroke="var(--paper)" />
          </LineChart>
        </ResponsiveContainer>
        <p className="text-12 text-quiet">{yLabel}</p>
      </ChartFrame>
    </div>
  );
}
