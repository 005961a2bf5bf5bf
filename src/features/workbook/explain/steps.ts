import { partsOf, type NameNode, type Node } from '@/engine/ast';
import { check } from '@/engine/check';
import type { Explainer, Explanation } from '@/engine/explain';
import { partsTaken, winnersOf, type Step } from '@/engine/explain-steps';
import { print } from '@/engine/print';
import { texOf } from '@/engine/tex';
import { dimensionless } from '@/engine/unit';
import { mathOf } from '@/lib/mathml';
import type { StepView } from '../view-explain';
import { partText, texValue, type Naming } from './naming';

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or']);

/** Whether a part says yes or no rather than a number. */
const isTruth = (node: Node): boolean =>
  (node.kind === 'binary' && comparisons.has(node.operator)) || (node.kind === 'unary' && node.operator === 'not');

const place = (i: number): string => `operand ${i}`;
const stand = (part: Node, i: number): Node =>
  part.kind === 'number' ? part : ({ kind: 'name', id: place(i), span: part.span } satisfies NameNode);

/** The same sign or function over values alone, however deep its parts are. */
function flat(node: Step['node']): Node {
  const [a, b, c] = partsOf(node).map(stand);
  if (node.kind === 'unary') return { ...node, operand: a ?? node.operand };
  if (node.kind === 'binary') return { ...node, left: a ?? node.left, right: b ?? node.right };
  if (node.kind === 'choice') return { ...node, condition: a ?? node.condition, then: b ?? node.then, otherwise: c ?? node.otherwise };
  return { ...node, args: node.args.map(stand) };
}

/** The value of any part of a formula with its unit. */
export function textOfPart(node: Node, value: number, { vocabulary }: Explainer, naming: Naming): string {
  if (node.kind === 'number') return node.text;
  if (node.kind === 'name') return naming.value(node.id, value) || '?';
  if (Number.isNaN(value)) return '?';
  if (isTruth(node)) return value === 0 ? 'no' : 'yes';
  const checked = check(node, vocabulary.units);
  return partText(value, (checked.ok ? checked.dimension : null) ?? dimensionless);
}

const nameOfPart = (node: Node, naming: Naming): string => print(node, { name: naming.label });

const sides = { max: 'The largest is', min: 'The smallest is' } as const;

/** "The largest is Memory time." */
export function tookOf(step: Step, naming: Naming): string | undefined {
  const parts = partsOf(step.node);
  const names = winnersOf(step).flatMap((winner) => {
    const part = parts[winner];
    return part === undefined ? [] : [nameOfPart(part, naming)];
  });
  if (names.length === 0) return undefined;
  if (step.node.kind === 'choice') return `The choice is ${names.join(' and ')}.`;
  if (step.node.kind !== 'call' || (step.node.name !== 'max' && step.node.name !== 'min')) return undefined;
  return `${sides[step.node.name]} ${names.join(' and ')}.`;
}

/** Each step as an equation of values: "max(13.2 ms, 14.4 ms) = 14.4 ms". The last has the row's own unit. */
export function stepViews({ id, value, steps, definition }: Explanation, explained: Explainer, naming: Naming): readonly StepView[] {
  const taken = new Set(definition.kind === 'formula' ? partsTaken(definition.node, steps) : []);
  return steps.map((step, i) => {
    const parts = partsOf(step.node);
    const texts = new Map(parts.map((part, at) => [place(at), textOfPart(part, step.operands[at] ?? NaN, explained, naming)]));
    const left = texOf(flat(step.node), { symbol: (name) => texValue(texts.get(name) ?? ''), values: true });
    const own = i === steps.length - 1 && !Number.isNaN(value) ? naming.value(id, step.value) : '';
    const took = taken.has(step) ? tookOf(step, naming) : undefined;
    return {
      math: mathOf(`${left} = ${texValue(own || textOfPart(step.node, step.value, explained, naming))}`, true),
      ...(took === undefined ? {} : { took }),
    };
  });
}
