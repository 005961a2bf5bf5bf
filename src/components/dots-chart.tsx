import { CartesianGrid, LabelList, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { bare, tick } from './chart-figures';
import { ChartLegend } from './chart-legend';
import { Marker } from './chart-marker';
import { axis, axisTitle } from './chart-style';

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

/** Figures of each group as dots on a logarithmic axis: what is a hundred times smaller is still seen. */
export function DotsChart({ label, unit, ticks, series, groups }: Props) {
  return (
    <>
      <ChartLegend entries={series.map(({ label: name, hue }, style) => ({ label: name, hue, style, dash: '0 26' }))} />
      <ResponsiveContainer width="100%" height={64 + groups.length * Math.max(34, series.length * row)}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 4, right: 56, bottom: 20, left: 0 }}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            scale="log"
            domain={[ticks[0] ?? 1, ticks.at(-1) ?? 10]}
            ticks={[...ticks]}
            tickFormatter={tick}
            {...axis}
            label={axisTitle(`${label}, ${unit}`)}
          />
          <YAxis
            dataKey="y"
            type="number"
            domain={[-0.5, groups.length - 0.5]}
            reversed
            ticks={groups.map((_, i) => i)}
            interval={0}
            tickFormatter={(place: number) => groups[place]?.label ?? ''}
            width={96}
            {...axis}
          />
          <Tooltip isAnimationActive={false} cursor={false} content={<DotTip unit={unit} />} />
          {series.map(({ label: name, hue, hollow }, style) => (
            <Scatter
              key={name}
              name={name}
              data={groups.flatMap(({ label: group, values }, i) => {
                const value = values[style];
                return value == null || value <= 0 ? [] : [{ x: value, y: apart(i, style, series.length), name: `${group}, ${name}` }];
              })}
              shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => <Marker style={style} x={cx} y={cy} hue={hue} hollow={hollow} />}
              isAnimationActive={false}
            >
              <LabelList dataKey="x" position="right" fontSize={12} fill="var(--ink)" formatter={dotLabel} />
            </Scatter>
          ))}
        </ScatterChart>
      </ResponsiveContainer>
    </>
  );
}

const dotLabel = (value: unknown): string => (typeof value === 'number' ? bare(value) : '');

type Dot = { readonly x: number; readonly name: string };
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
