import { useMemo } from 'react';
import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { bare, tick } from './chart-figures';
import { ChartLegend } from './chart-legend';
import { Marker } from './chart-marker';
import { axis, axisTitle } from './chart-style';
import { useKept } from './use-kept';

type Props = {
  readonly label: string;
  readonly unit: string;
  /** Ends and ticks of the logarithmic axis. */
  readonly ticks: readonly number[];
  readonly series: readonly { readonly label: string; readonly hue: string; readonly hollow: boolean }[];
  /** A value for each series. */
  readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
};

const row = 18;

/** Dots of one group stand a little apart, so that equal figures do not hide each other. */
const apart = (group: number, series: number, of: number): number => group + (of === 1 ? 0 : (series / (of - 1) - 0.5) * 0.56);

type Dot = {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly style: number;
  readonly hue: string;
  readonly hollow: boolean;
};

const dotsOf = ({ series, groups }: Pick<Props, 'series' | 'groups'>): Dot[] =>
  series.flatMap(({ label: name, hue, hollow }, style) =>
    groups.flatMap(({ label: group, values }, i) => {
      const value = values[style];
      if (value == null || value <= 0) return [];
      return [{ x: value, y: apart(i, style, series.length), name: `${group}, ${name}`, style, hue, hollow }];
    }),
  );

const margin = { top: 4, right: 56, bottom: 20, left: 0 };
const grid = <CartesianGrid stroke="var(--line)" />;

/**
 * Figures of each group as dots on a logarithmic axis: what is a hundred times smaller is still seen. All dots are one
 * series of the library, which draws its whole chart anew for each series that changes.
 */
export function DotsChart({ label, unit, ticks, series, groups }: Props) {
  const dots = useMemo(() => dotsOf({ series, groups }), [series, groups]);
  const entries = useMemo(() => series.map(({ label: name, hue }, style) => ({ label: name, hue, style, dash: '0 26' })), [series]);
  const names = useKept(groups.map((group) => group.label));
  const named = useMemo(() => (place: number) => names[place] ?? '', [names]);
  const places = useMemo(() => names.map((_, i) => i), [names]);
  const title = useMemo(() => axisTitle(`${label}, ${unit}`), [label, unit]);
  const marks = useKept([...ticks]);
  const tip = useMemo(() => <Tooltip isAnimationActive={false} cursor={false} content={<DotTip unit={unit} />} />, [unit]);
  return (
    <>
      <ChartLegend entries={entries} />
      <ResponsiveContainer width="100%" height={64 + groups.length * Math.max(34, series.length * row)}>
        <ScatterChart accessibilityLayer={false} margin={margin} data={dots}>
          {grid}
          <XAxis
            dataKey="x"
            type="number"
            scale="log"
            domain={[marks[0] ?? 1, marks.at(-1) ?? 10]}
            ticks={marks}
            tickFormatter={tick}
            {...axis}
            label={title}
          />
          <YAxis
            dataKey="y"
            type="number"
            domain={[-0.5, groups.length - 0.5]}
            reversed
            ticks={places}
            interval={0}
            tickFormatter={named}
            width={96}
            {...axis}
          />
          {tip}
          {scatter}
        </ScatterChart>
      </ResponsiveContainer>
    </>
  );
}

/** From the middle of a dot to its figure, in pixels: the radius that the library counts for a dot, and its gap. */
const beside = Math.sqrt(64 / Math.PI) + 5;

const shape = ({ cx = 0, cy = 0, payload }: { readonly cx?: number; readonly cy?: number; readonly payload?: Dot }) =>
  payload === undefined ? (
    <g />
  ) : (
    <g>
      <Marker style={payload.style} x={cx} y={cy} hue={payload.hue} hollow={payload.hollow} />
      <text x={cx + beside} y={cy} dy="0.355em" fontSize={12} fill="var(--ink)" pointerEvents="none">
        {bare(payload.x)}
      </text>
    </g>
  );
const scatter = <Scatter shape={shape} isAnimationActive={false} />;

type TipProps = { readonly unit: string; readonly active?: boolean; readonly payload?: readonly { readonly payload?: Dot }[] };

function DotTip({ unit, active, payload }: TipProps) {
  const dot = payload?.[0]?.payload;
  if (active !== true || dot === undefined) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="text-quiet">{dot.name}</p>
      <p className="font-semibold">
        {bare(dot.x)} {unit}
      </p>
    </div>
  );
}
