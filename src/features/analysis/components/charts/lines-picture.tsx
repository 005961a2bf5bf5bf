import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartLegend } from '@/components/chart-legend';
import { MarkLabel } from '@/components/chart-mark-label';
import { dashes, Marker } from '@/components/chart-marker';
import { axis, axisTitle } from '@/components/chart-style';
import type { Axis, Line as LineView, LinesView } from '../../charts/view';
import { LinesTip } from './lines-tip';
import { onAxis, paint } from './picture-data';

type Drawn = { readonly values: readonly (number | null)[] };
type Props = { readonly view: LinesView; readonly height: number };

/** Where fidelities lie over each other the dash tells them apart, else it tells the series apart. */
function dash({ dashed }: LineView, style: number, lines: LinesView['lines']): string {
  if (lines.some((line) => line.dashed)) return dashed ? '5 4' : '';
  return dashes[style % dashes.length] ?? '';
}
const width = ({ lead }: LineView): number => (lead ? 2.5 : 1.5);

const span = (low: number | null | undefined, high: number | null | undefined): [number, number] | null =>
  low == null || high == null || low <= 0 ? null : [low, high];

/** Every so many points a line carries its marker, each line at points of its own. */
const apart = 9;
const carries = (index: number, style: number): boolean => index % apart === (2 * style + 2) % apart;

const across = ({ log, low, high, ticks }: Axis) => ({
  type: 'number' as const,
  scale: log ? ('log' as const) : ('linear' as const),
  domain: [low, high],
  ticks: ticks.map(({ at }) => at),
  tickFormatter: (value: number) => ticks.find(({ at }) => at === value)?.text ?? '',
  allowDataOverflow: true,
  ...axis,
});

/** Names of points next to each other stand on different sides; the last one is at the far end. */
const sides = ['bottom', 'top', 'left'] as const;

/** Axes and what is marked on them, common to both forms of the picture; Recharts wants them as its own children. */
const frame = ({ x, y, marks, levels, points, shared }: LinesView) => [
  <CartesianGrid key="grid" stroke="var(--line)" />,
  <XAxis key="x" dataKey="x" {...across(x)} label={axisTitle(x.label)} />,
  <YAxis
    key="y"
    {...across(y)}
    {...(shared ? {} : { dataKey: 'y' })}
    width={58}
    label={{ value: y.label, angle: -90, position: 'insideLeft', style: { textAnchor: 'middle' }, fill: 'var(--quiet)', fontSize: 12 }}
  />,
  ...levels.map(({ at, label }) => (
    <ReferenceLine
      key={label}
      y={at}
      stroke="var(--edge)"
      strokeDasharray="8 3"
      label={{ value: label, position: shared ? 'insideBottomLeft' : 'insideTopRight', fill: 'var(--quiet)', fontSize: 12 }}
    />
  )),
  ...marks.map(({ at, label }, i) => (
    <ReferenceLine key={label} x={at} stroke="var(--edge)" strokeDasharray="3 3" label={<MarkLabel text={label} line={i} />} />
  )),
  ...points.map(({ x: left, y: up, label, hue }, i) => (
    <ReferenceDot
      key={`point ${i}`}
      x={left}
      y={up}
      r={5}
      fill="var(--paper)"
      stroke={paint(hue)}
      strokeWidth={2}
      ifOverflow="hidden"
      label={label === '' ? undefined : { value: label, position: sides[i % sides.length], fill: 'var(--ink)', fontSize: 12, offset: 8 }}
    />
  )),
];

/** Rows along a quantity, on logarithmic axes where the lecture has them. */
export function LinesPicture({ view, height }: Props) {
  const { lines, rows } = view;
  if (lines.length === 0) return null;
  const margin = { top: 8 + 15 * view.marks.length, right: 24, bottom: 20, left: 4 };
  return (
    <>
      {lines.length > 1 && (
        <ChartLegend
          entries={lines.map((line, style) => ({ label: line.label, hue: paint(line.hue), style, dash: dash(line, style, lines) }))}
        />
      )}
      <ResponsiveContainer width="100%" height={height}>
        {view.shared ? (
          <ComposedChart accessibilityLayer={false} data={rows.map(({ values, mark }) => ({ x: values[0], values, mark }))} margin={margin}>
            {frame(view)}
            <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--line-strong)' }} content={<LinesTip view={view} />} />
            {lines.map(({ label, hue, band }) =>
              band === undefined ? null : (
                <Area
                  key={`${label} band`}
                  dataKey={({ values }: Drawn) => span(values[band[0]], values[band[1]])}
                  fill={paint(hue)}
                  fillOpacity={0.16}
                  stroke="none"
                  activeDot={false}
                  isAnimationActive={false}
                />
              ),
            )}
            {lines.map((line, style) => (
              <Line
                key={line.label}
                dataKey={({ values }: Drawn) => onAxis(values[line.y], view.y.log)}
                name={line.label}
                stroke={paint(line.hue)}
                strokeWidth={width(line)}
                strokeDasharray={dash(line, style, lines)}
                dot={({ key, cx, cy, index }: { key?: unknown; cx?: number; cy?: number; index?: number }) => (
                  <g key={String(key)}>
                    {lines.length > 1 && typeof cx === 'number' && typeof cy === 'number' && carries(index ?? 0, style) && (
                      <Marker style={style} x={cx} y={cy} hue={paint(line.hue)} />
                    )}
                  </g>
                )}
                activeDot={{ r: 3 }}
                isAnimationActive={false}
              />
            ))}
          </ComposedChart>
        ) : (
          <ScatterChart accessibilityLayer={false} margin={margin}>
            {frame(view)}
            <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--line-strong)' }} content={<LinesTip view={view} />} />
            {lines.map((line, style) => (
              <Scatter
                key={line.label}
                name={line.label}
                data={rows.map(({ values, mark }) => ({
                  x: onAxis(values[line.x], view.x.log),
                  y: onAxis(values[line.y], view.y.log),
                  values,
                  mark,
                }))}
                dataKey="y"
                line={{ stroke: paint(line.hue), strokeWidth: width(line), strokeDasharray: dash(line, style, lines) }}
                lineType="joint"
                shape={({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) =>
                  typeof cx === 'number' && typeof cy === 'number' ? (
                    <g>
                      <circle cx={cx} cy={cy} r={6} fill="transparent" />
                      {lines.length > 1 && carries(index ?? 0, style) && <Marker style={style} x={cx} y={cy} hue={paint(line.hue)} />}
                    </g>
                  ) : (
                    <g />
                  )
                }
                isAnimationActive={false}
              />
            ))}
          </ScatterChart>
        )}
      </ResponsiveContainer>
    </>
  );
}
