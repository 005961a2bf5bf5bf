import type { BinaryOperator, Node } from './ast';
import { isDimensionless } from './unit';
import { isUnitName } from './unit-words';

/** How tightly a printed part holds together; parentheses go around what is looser than its place asks for. */
const loosest = 1;
const binaryLevel: Readonly<Record<BinaryOperator, number>> = {
  or: 2,
  and: 3,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '==': 5,
  '!=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '^': 9,
};
const choiceLevel = 1;
const notLevel = 4;
const comparisonLevel = 5;
const minusLevel = 8;
const whole = 10;

export type PrintOptions = {
  /** How a name is written: its id, its label, or its value with a unit. */
  readonly name?: (id: string) => string;
  /**
   * Parentheses that other calculators need: Excel reads -x^2 as (-x)^2 and 2^3^2 from the left. They change nothing here.
   */
  readonly explicitPowers?: boolean;
};

type Printed = { readonly text: string; readonly level: number };

const within = (part: Printed, level: number): string => (part.level < level ? `(${part.text})` : part.text);

const printed = (node: Node, options: PrintOptions): Printed => {
  switch (node.kind) {
    case 'number':
      return { text: node.text, level: whole };
    case 'name': {
      const text = options.name?.(node.id) ?? node.id;
      return { text, level: /^[-−]/.test(text) ? minusLevel : whole };
    }
    case 'unary': {
      const operand = printed(node.operand, options);
      if (node.operator === 'not') return { text: `not ${within(operand, notLevel)}`, level: notLevel };
      const level = options.explicitPowers === true ? whole : minusLevel;
      return { text: `-${within(operand, level)}`, level: minusLevel };
    }
    case 'binary':
      return binary(node, options);
    case 'choice': {
      const condition = within(printed(node.condition, options), choiceLevel + 1);
      const then = within(printed(node.then, options), loosest);
      return { text: `${condition} ? ${then} : ${within(printed(node.otherwise, options), loosest)}`, level: choiceLevel };
    }
    case 'call':
      return { text: `${node.name}(${node.args.map((arg) => printed(arg, options).text).join(', ')})`, level: whole };
  }
};

const binary = (node: Extract<Node, { kind: 'binary' }>, options: PrintOptions): Printed => {
  const level = binaryLevel[node.operator];
  const left = printed(node.left, options);
  const right = printed(node.right, options);
  if (node.operator === '^') {
    const measured = node.left.kind === 'number' && !isDimensionless(node.left.dimension);
    const base = measured ? `(${left.text})` : within(left, whole);
    return { text: `${base}^${within(right, options.explicitPowers === true ? whole : minusLevel)}`, level };
  }
  const leftText = within(left, level === comparisonLevel ? level + 1 : level);
  const rightText = within(right, level + 1);
  // "80 GB / s" would read s as a unit.
  const unitLike = node.operator === '/' && node.right.kind === 'name' && isUnitName(node.right.id);
  return { text: `${leftText} ${node.operator} ${unitLike ? `(${rightText})` : rightText}`, level };
};

/** Writes a formula back as text. With ids as names, parsing it again gives the same formula. */
export const print = (node: Node, options: PrintOptions = {}): string => printed(node, options).text;
