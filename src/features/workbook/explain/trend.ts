import type { Strongest } from '@/engine/explain-strongest';
import { isShare } from '@/engine/quantity';
import { quantityById } from '@/engine/registry';
import { figure, scaleFor } from '@/lib/format';
import type { TrendView } from '../view-explain';
import type { Naming } from './naming';

type Axis = { readonly label: string; readonly of: (value: number) => number };

/** One unit for a whole axis: that of its middle. */
function axisOf(id: string, values: readonly number[], naming: Naming): Axis {
  const quantity = quantityById.get(id);
  const scale = scaleFor(naming.unit(id), values, quantity !== undefined && isShare(quantity));
  const factor = scale.factor;
  return { label: scale.unit === '' ? naming.label(id) : `${naming.label(id)} (${scale.unit})`, of: (value) => value / factor };
}

const finite = (value: number): boolean => Number.isFinite(value);

/** The row over a range of the input that moves it most; undefined where there is no line to draw. */
export function trendView(
  id: string,
  strongest: Strongest | undefined,
  here: { readonly input: number; readonly value: number },
  naming: Naming,
): TrendView | undefined {
  if (strongest === undefined || !finite(here.input) || !finite(here.value)) return undefined;
  const { inputs, values, elasticity } = strongest;
  if (values.filter(finite).length < 2) return undefined;
  const x = axisOf(strongest.id, inputs, naming);
  const y = axisOf(id, values.filter(finite), naming);
  const [more, change] = [naming.label(strongest.id), figure(Math.abs(elasticity))];
  return {
    id: strongest.id,
    label: more,
    caption: `${more} moves it most: 1 % more of it ${elasticity > 0 ? 'raises' : 'lowers'} ${naming.label(id)} by about ${change} %.`,
    xLabel: x.label,
    yLabel: y.label,
    points: inputs.map((input, i) => ({ x: x.of(input), y: finite(values[i] ?? NaN) ? y.of(values[i] ?? NaN) : null })),
    here: { x: x.of(here.input), y: y.of(here.value) },
    rows: inputs.flatMap((input, i) => {
      const value = values[i] ?? NaN;
      return i % 5 === 0 ? [[naming.value(strongest.id, input), naming.value(id, value) || 'no value'] as const] : [];
    }),
  };
}
