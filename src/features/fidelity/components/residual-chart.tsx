import { CartesianGrid, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/components/chart-frame';
import { axis, axisTitle } from '@/components/chart-style';
import { figure } from '@/lib/format';
import type { ResidualPoint } from '../view';

const columns = ['Point', 'Measured', 'Predicted', 'Error'];

/** The error of each point over its measured time: a slope or a bend is something that the parameters cannot tell. */
export function ResidualChart({ residuals }: { readonly residuals: readonly ResidualPoint[] }) {
  return (
    <div className="mt-6">
      <ChartFrame
        title="Residuals"
        caption="Error of the predicted time per output token; above zero, the prediction is too long."
        missing={[]}
        table={{ columns, rows: residuals.map(({ words }) => words) }}
      >
        <ResponsiveContainer width="100%" height={260}>
          <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 20, left: 0 }}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="measured"
              scale="log"
              domain={['auto', 'auto']}
              tickFormatter={figure}
              {...axis}
              label={axisTitle('Measured, ms per output token')}
            />
            <YAxis type="number" dataKey="error" width={56} tickFormatter={percent} {...axis} />
            <ReferenceLine y={0} stroke="var(--line-strong)" />
            <Tooltip isAnimationActive={false} cursor={false} content={<PointTip />} />
            <Scatter data={[...residuals]} fill="var(--scenario-1)" isAnimationActive={false} />
          </ScatterChart>
        </ResponsiveContainer>
      </ChartFrame>
    </div>
  );
}

const percent = (value: number): string => `${figure(value)} %`;

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: ResidualPoint }[] };

function PointTip({ active, payload }: TipProps) {
  const words = payload?.[0]?.payload?.words;
  if (active !== true || words === undefined) return null;
  return (
    <ul className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      {words.map((line, place) => (
        <li key={columns[place]}>
          {columns[place]}: {line}
        </li>
      ))}
    </ul>
  );
}
