import type { Explainer } from '@/engine/explain';
import { dimensionText, type Dimension } from '@/engine/unit';
import { isShare } from '@/engine/quantity';
import { quantityById } from '@/engine/registry';
import { type MathElement, mathOf, texWords } from '@/lib/mathml';
import { scaleFor, withUnit } from '@/lib/format';
import { infinityWord } from '../view-words';

/** How rows, symbols and values of one scenario are written. */
export type Naming = {
  readonly label: (id: string) => string;
  /** TeX. */
  readonly symbol: (id: string) => string;
  readonly symbolMath: (id: string) => MathElement;
  readonly unit: (id: string) => string;
  /** A value of a row, "14.4 ms", "40 %", "never", "flash"; the empty text where there is none. */
  readonly value: (id: string, value: number) => string;
};

const builtIn = new Map<string, MathElement>();

/** The symbols of built-in rows never change, and an explanation shows many. */
function symbolMath(id: string): MathElement {
  const quantity = quantityById.get(id);
  if (quantity === undefined) return mathOf(`\\mathrm{${id}}`);
  const math = builtIn.get(id) ?? mathOf(quantity.symbol);
  builtIn.set(id, math);
  return math;
}

export function namingOf({ vocabulary }: Pick<Explainer, 'vocabulary'>): Naming {
  const labels = new Map(vocabulary.rows.map((row) => [row.id, row.label]));
  const unit = (id: string): string => vocabulary.units.get(id)?.unit.text ?? '1';
  return {
    label: (id) => quantityById.get(id)?.label ?? labels.get(id) ?? id,
    symbol: (id) => quantityById.get(id)?.symbol ?? `\\mathrm{${id}}`,
    symbolMath,
    unit,
    value: (id, value) => {
      const quantity = quantityById.get(id);
      if (Number.isNaN(value)) return '';
      if (quantity?.words !== undefined) return quantity.words[value] ?? String(value);
      if (!Number.isFinite(value)) return infinityWord(id, unit(id), value);
      if (quantity === undefined || !isShare(quantity)) return withUnit(value, unit(id));
      return `${scaleFor('1', [value], true).show(value).text} %`;
    },
  };
}

/** A value that stands within a formula and has no row: by what its units work out to. */
export function partText(value: number, dimension: Dimension): string {
  if (Number.isNaN(value)) return '?';
  const unit = dimensionText(dimension);
  if (Number.isFinite(value)) return withUnit(value, unit);
  return value > 0 ? '∞' : '\u2212∞';
}

/** A value as a part of an equation. */
export const texValue = (text: string): string => texWords(text === '' ? '?' : text);
