'use client';

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { tick } from '@/components/chart-figures';
import { ChartFrame } from '@/components/chart-frame';
import { axis, axisTitle } from '@/components/chart-style';
import type { Curve } from '../analyse/view';

const titled = (label: string, unit: string): string => (unit === '' ? label : `${label}, ${unit}`);

/** One result along one quantity. */
export function CurveChart({ curve, caption }: { readonly curve: Curve; readonly caption: string }) {
  const [across, label] = [titled(curve.across, curve.acrossUnit), titled(curve.label, curve.unit)];
  const table = { columns: [curve.across, curve.label], rows: curve.points.map(({ xText, yText }) => [xText, yText]) };
  return (
    <ChartFrame title={`${curve.label} by ${curve.across}`} caption={caption} missing={[]} table={table}>
      <ResponsiveContainer width="100%" height={300}>
        <LineChart accessibilityLayer={false} data={[...curve.points]} margin={{ top: 8, right: 24, bottom: 24, left: 8 }}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            scale={curve.log ? 'log' : 'linear'}
            domain={['dataMin', 'dataMax']}
            tickFormatter={tick}
            {...axis}
            label={axisTitle(across)}
          />
          <YAxis tickFormatter={tick} width={64} domain={['auto', 'auto']} {...axis} />
          <Tooltip isAnimationActive={false} content={<Tip label={label} />} />
          <Line dataKey="y" name={label} stroke="var(--accent)" strokeWidth={2} dot={false} isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

type TipProps = {
  readonly label?: string;
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Curve['points'][number] }[];
};

function Tip({ active, payload }: TipProps) {
  const point = payload?.[0]?.payload;
  if (active !== true || point === undefined) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="text-quiet">{point.xText}</p>
      <p className="font-semibold">{point.yText}</p>
    </div>
  );
}
