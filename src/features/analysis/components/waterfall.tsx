'use client';

import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { tick } from '@/components/chart-figures';
import { ChartFrame } from '@/components/chart-frame';
import { axis, axisTitle } from '@/components/chart-style';
import type { BridgeBar } from '../compare/view';

type Props = {
  readonly caption: string;
  readonly unit: string;
  readonly label: string;
  readonly bars: readonly BridgeBar[];
  readonly note: string;
};

const hues = { end: 'var(--weights)', rise: 'var(--caution)', fall: 'var(--inference)' } as const;
const words = { end: '', rise: 'raises', fall: 'lowers' } as const;

/** A difference as steps from one scenario to the other. */
export function Waterfall({ caption, unit, label, bars, note }: Props) {
  const table = {
    columns: ['Cause', 'Part', 'Share of the difference'],
    rows: bars.map(({ name, kind, text, share }) => [kind === 'end' ? name : `${name} ${words[kind]}`, text, share]),
  };
  return (
    <ChartFrame title="Bridge" caption={caption} missing={[note]} table={table}>
      <ResponsiveContainer width="100%" height={56 + bars.length * 30}>
        <BarChart
          accessibilityLayer={false}
          data={bars.map((bar) => ({ ...bar, span: [...bar.span] }))}
          layout="vertical"
          margin={{ top: 4, right: 24, bottom: 20, left: 0 }}
          barCategoryGap={6}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" tickFormatter={tick} {...axis} label={axisTitle(unit === '' ? label : `${label}, ${unit}`)} />
          <YAxis type="category" dataKey="name" width={150} {...axis} interval={0} />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--sunken)' }} content={<Tip />} />
          <Bar dataKey="span" isAnimationActive={false}>
            {bars.map(({ name, kind }) => (
              <Cell key={name} fill={hues[kind]} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: BridgeBar }[] };

function Tip({ active, payload }: TipProps) {
  const bar = payload?.[0]?.payload;
  if (active !== true || bar === undefined) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="font-semibold">{bar.name}</p>
      <p>{bar.share === '' ? bar.text : `${bar.text}, ${bar.share} of the difference`}</p>
    </div>
  );
}
