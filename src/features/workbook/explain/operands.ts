import type { Explainer, Explanation } from '@/engine/explain';
import { quantityById } from '@/engine/registry';
import { pageOf } from '@/features/preset/view-page';
import { layerWords } from '../sheet-rows';
import type { LayerView, OperandView } from '../view-explain';
import type { Naming } from './naming';

type Origin = Pick<OperandView, 'from' | 'kind' | 'preset'>;

/** Where a row's value comes from, and how the figure came about. */
export function originOf(id: string, { layersOf, isComputed }: Explainer): Origin {
  const [layer] = layersOf(id);
  const computed = isComputed(id);
  if (layer === undefined) {
    const quantity = quantityById.get(id);
    const kind = computed ? 'computed' : quantity?.kind === 'constant' ? 'constant' : quantity === undefined ? 'typed' : 'assumed';
    return { from: layerWords({ from: 'default' }, computed), kind };
  }
  const { preset } = layer;
  const from = layerWords(layer.layer, computed);
  if (preset === undefined) return { from, kind: computed ? 'computed' : 'typed' };
  const page = pageOf(preset);
  return {
    from,
    kind: preset.otherwise?.[id] ?? preset.figures,
    ...(page === undefined ? {} : { preset: page }),
  };
}

/** A row with its value, as what another rests on. */
export function operandView(id: string, explained: Explainer, naming: Naming): OperandView {
  const text = naming.value(id, explained.valueOf(id));
  const error = text === '' ? explained.explain(id).error : undefined;
  return {
    id,
    label: naming.label(id),
    symbol: naming.symbolMath(id),
    value: text === '' ? (error?.code === 'unset' ? 'not set' : 'in error') : text,
    ...originOf(id, explained),
  };
}

/** Every layer that says something, strongest first, and the default under them. */
export function layerViews({ id }: Explanation, { layersOf }: Explainer): readonly LayerView[] {
  const layers = layersOf(id);
  const quantity = quantityById.get(id);
  const shown = layers.map(({ cell, layer, preset }, i) => ({
    from: layerWords(layer, false) + (layer.from === 'base' && preset !== undefined ? `, by ${preset.label}` : ''),
    text: cell === null ? 'not published' : String(cell),
    decides: i === 0,
  }));
  const last =
    quantity === undefined || quantity.kind === 'derived'
      ? 'its formula'
      : quantity.kind === 'solved'
        ? 'found by search'
        : quantity.default === null
          ? 'none'
          : `${quantity.default} ${quantity.unit.text === '1' ? '' : quantity.unit.text}`.trim();
  return [...shown, { from: 'default', text: last, decides: layers.length === 0 }];
}
