'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { tick } from '@/components/chart-figures';
import { ChartFrame } from '@/components/chart-frame';
import { axis, axisTitle } from '@/components/chart-style';
import type { Bars } from '../analyse/view';

/** How far a result moves, longest bar first. */
export function BarsChart({ bars: { label, unit, bars }, caption }: { readonly bars: Bars; readonly caption: string }) {
  const table = { columns: ['Input', label], rows: bars.map(({ name, text }) => [name, text]) };
  return (
    <ChartFrame title={`What moves ${label.toLowerCase()}`} caption={caption} missing={[]} table={table}>
      <ResponsiveContainer width="100%" height={56 + bars.length * 26}>
        <BarChart
          accessibilityLayer={false}
          data={bars.map(({ name, span }) => ({ name, span: [...span] }))}
          layout="vertical"
          margin={{ top: 4, right: 24, bottom: 20, left: 0 }}
          barCategoryGap={5}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={tick}
            {...axis}
            label={axisTitle(unit === '' ? label : `${label}, ${unit}`)}
          />
          <YAxis type="category" dataKey="name" width={150} interval={0} {...axis} />
          <Bar dataKey="span" fill="var(--accent)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
