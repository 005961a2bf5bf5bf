'use client';

import { useState } from 'react';
import { CartesianGrid, ReferenceArea, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { logTicks } from '@/components/chart-figures';
import { ChartFrame } from '@/components/chart-frame';
import { axis, axisTitle } from '@/components/chart-style';
import { Choice } from '@/components/choice';
import { figure } from '@/lib/format';
import type { Picture, PicturePoint } from '../picture-view';

const series = [
  { key: 'blackboard', label: 'Blackboard', className: 'residual-blackboard' },
  { key: 'calibrated', label: 'Calibrated on the other models', className: 'residual-calibrated' },
] as const;

type Drawn = PicturePoint & { readonly group: string };

/** Every measured point: how far the blackboard and the calibrated prediction lie from it. */
export function ResidualPicture({ picture }: { readonly picture: Picture }) {
  const { choices, groups, table } = picture;
  const [chosen, setChosen] = useState('all');
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const by = choice?.by;
  const shown = by === undefined ? groups : groups.filter((group) => group[by] === choice?.label);
  const points = shown.flatMap((group) => group.points.map((point): Drawn => ({ ...point, group: group.name })));
  const controls = (
    <div className="mt-2 max-w-80">
      <Choice label="Shown" value={chosen} options={choices} onChange={(id) => setChosen(id ?? 'all')} />
    </div>
  );
  return (
    <div className="mt-6 max-w-4xl">
      <ChartFrame title="Predicted over measured time" caption={choice?.caption ?? ''} missing={[]} table={table} controls={controls}>
        <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-12 text-quiet">
          {series.map(({ key, label, className }) => (
            <li key={key} className="flex items-center gap-1">
              <svg width="10" height="10">
                <circle cx="5" cy="5" r="3" className={className} />
              </svg>
              {label}
            </li>
          ))}
          <li className="flex items-center gap-1">
            <svg width="16" height="10">
              <rect width="16" height="10" className="residual-band" />
            </svg>
            Within 25 %
          </li>
        </ul>
        <Plot points={points} picture={picture} />
      </ChartFrame>
    </div>
  );
}

function Plot({ points, picture: { measured, ratio } }: { readonly points: readonly Drawn[]; readonly picture: Picture }) {
  const [across, up] = [logTicks(...measured), logTicks(...ratio)];
  return (
    <ResponsiveContainer width="100%" height={360}>
      <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 24, left: 8 }}>
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="measured"
          scale="log"
          domain={[across[0] ?? 1, across.at(-1) ?? 1]}
          ticks={[...across]}
          tickFormatter={figure}
          {...axis}
          label={axisTitle('Measured, ms per output token')}
        />
        <YAxis
          type="number"
          scale="log"
          domain={[up[0] ?? 1, up.at(-1) ?? 1]}
          ticks={[...up]}
          tickFormatter={figure}
          width={56}
          {...axis}
          label={{ value: 'Predicted over measured', angle: -90, position: 'insideLeft', fill: 'var(--quiet)', fontSize: 12, dy: 64 }}
        />
        <ReferenceArea y1={0.75} y2={1.25} stroke="none" fill="var(--sunken)" fillOpacity={1} />
        <ReferenceLine y={1} stroke="var(--edge)" />
        <Tooltip isAnimationActive={false} cursor={false} content={<PointTip />} />
        {series.map(({ key, label, className }) => (
          <Scatter key={key} name={label} dataKey={key} data={points} shape={<Dot className={className} />} isAnimationActive={false} />
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

type DotProps = { readonly className: string; readonly cx?: number; readonly cy?: number };

const Dot = ({ className, cx, cy }: DotProps) => <circle cx={cx} cy={cy} r={2.5} className={className} />;

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: Drawn }[] };

function PointTip({ active, payload }: TipProps) {
  const point = payload?.[0]?.payload;
  if (active !== true || point === undefined) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="font-semibold">{point.group}</p>
      <p className="text-quiet">{point.words}</p>
      <p>Measured: {figure(point.measured)} ms</p>
      <p>Blackboard: {figure(point.blackboard)} of it</p>
      <p>Calibrated: {figure(point.calibrated)} of it</p>
    </div>
  );
}
