import type { Explainer, Explanation } from '@/engine/explain';
import { solvedWords } from '@/engine/model/solved-words';
import { print } from '@/engine/print';
import { texOf } from '@/engine/tex';
import { mathOf } from '@/lib/mathml';
import type { ExplainView } from '../view-explain';
import type { EquationText } from './copies';
import { texValue, type Naming } from './naming';

/** The formula that gives a row its value, in TeX and in words, with symbols and with this column's numbers. */
export function equationText(
  { id, definition, value, precedents }: Explanation,
  explained: Explainer,
  naming: Naming,
): EquationText | undefined {
  if (definition.kind !== 'formula') return undefined;
  const { node } = definition;
  const symbols = `${naming.symbol(id)} = ${texOf(node, { symbol: naming.symbol })}`;
  const named = `${naming.label(id)} = ${print(node, { name: naming.label })}`;
  const textOf = (name: string): string => naming.value(name, explained.valueOf(name));
  if (precedents.length === 0 || Number.isNaN(value)) return { symbols, named };
  const result = naming.value(id, value);
  return {
    symbols,
    named,
    numbers: `${naming.symbol(id)} = ${texOf(node, { symbol: (name) => texValue(textOf(name)), values: true })} = ${texValue(result)}`,
    valued: `${naming.label(id)} = ${print(node, { name: (name) => textOf(name) || '?' })} = ${result}`,
  };
}

export function equationView({ definition }: Explanation, text: EquationText | undefined): ExplainView['equation'] {
  if (text === undefined || definition.kind !== 'formula') return undefined;
  return {
    symbols: mathOf(text.symbols, true),
    ...(text.numbers === undefined ? {} : { numbers: mathOf(text.numbers, true) }),
    text: `= ${print(definition.node)}`,
  };
}

export function searchView({ id, definition }: Explanation): ExplainView['search'] {
  const words = definition.kind === 'solved' ? solvedWords[id] : undefined;
  return words === undefined ? undefined : { words: words.words, condition: mathOf(words.condition, true) };
}
