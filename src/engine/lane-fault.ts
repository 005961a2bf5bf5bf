import { namesIn, type BinaryOperator, type FunctionName, type Node } from './ast';
import { numberText } from './number-text';
import { clamped, equal, less, lessOrEqual, power, rounded, roundedDown, roundedUp, unequal } from './operations';
import { print } from './print';

export type LaneValues = (id: string) => number;

/** The value of a formula in one lane, or what kept it from having one: a name without value, or an operation. */
export type LaneResult =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'blame'; readonly id: string }
  | {
      readonly kind: 'fault';
      /** A sentence without its beginning, "In stepTime, ". */
      readonly message: string;
      /** No name has a part in it: the formula marks a case that has no answer. */
      readonly bare: boolean;
    };

const longest = 60;

/** "weightBytes is 0", or the bare number of a literal. */
const operand = (node: Node, value: number): string => {
  const text = print(node);
  if (node.kind === 'number') return text;
  return `${text.length > longest ? `${text.slice(0, longest)}…` : text} is ${numberText(value)}`;
};

const named: Partial<Record<BinaryOperator, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
  '^': 'to the power of',
};

const binaryFault = (node: Extract<Node, { kind: 'binary' }>, a: number, b: number): LaneResult => {
  const what = `${numberText(a)} ${named[node.operator] ?? node.operator} ${numberText(b)} has no value`;
  const parts = [operand(node.left, a), operand(node.right, b)].filter((part) => part.includes(' is '));
  if (namesIn(node).length === 0) return { kind: 'fault', bare: true, message: `${what}; change the formula.` };
  return { kind: 'fault', bare: false, message: `${what}: ${parts.join(' and ')}. Change one of them, or test for it with ? and :.` };
};

const callFault = (node: Extract<Node, { kind: 'call' }>, values: readonly number[]): string => {
  const described = node.args.map((arg, i) => operand(arg, values[i] ?? NaN)).join(', ');
  if (node.name === 'clamp') return `clamp has no value where its lowest value is above its highest: ${described}.`;
  return `${node.name} has no value below 0: ${described}.`;
};

const calculate = (operator: BinaryOperator, a: number, b: number): number => {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return power(a, b);
    case '<':
      return less(a, b);
    case '<=':
      return lessOrEqual(a, b);
    case '>':
      return less(b, a);
    case '>=':
      return lessOrEqual(b, a);
    case '==':
      return equal(a, b);
    case '!=':
      return unequal(a, b);
    case 'and':
      return a !== 0 && b !== 0 ? 1 : 0;
    case 'or':
      return a !== 0 || b !== 0 ? 1 : 0;
  }
};

const call = (name: FunctionName, [a = NaN, b = NaN, c = NaN, ...rest]: readonly number[], count: number): number => {
  const all = [a, b, c, ...rest].slice(0, count);
  switch (name) {
    case 'min':
      return Math.min(...all);
    case 'max':
      return Math.max(...all);
    case 'clamp':
      return clamped(a, b, c);
    case 'floor':
      return roundedDown(a);
    case 'ceil':
      return roundedUp(a);
    case 'round':
      return rounded(a);
    default:
      return Math[name](a);
  }
};

const ofBinary = (node: Extract<Node, { kind: 'binary' }>, values: LaneValues): LaneResult => {
  const left = fault(node.left, values);
  if (left.kind !== 'value') return left;
  if (node.operator === 'and' && left.value === 0) return { kind: 'value', value: 0 };
  if (node.operator === 'or' && left.value !== 0) return { kind: 'value', value: 1 };
  const right = fault(node.right, values);
  if (right.kind !== 'value') return right;
  const value = calculate(node.operator, left.value, right.value);
  return Number.isNaN(value) ? binaryFault(node, left.value, right.value) : { kind: 'value', value };
};

const ofChoice = (node: Extract<Node, { kind: 'choice' }>, values: LaneValues): LaneResult => {
  const condition = fault(node.condition, values);
  if (condition.kind !== 'value') return condition;
  const result = fault(condition.value !== 0 ? node.then : node.otherwise, values);
  const deciding = namesIn(node.condition);
  if (result.kind !== 'fault' || !result.bare || deciding.length === 0) return result;
  const where = deciding.map((id) => `${id} is ${numberText(values(id))}`).join(' and ');
  return {
    kind: 'fault',
    bare: false,
    message: `there is no value where ${where}; change ${deciding.length === 1 ? deciding[0] : 'one of them'}.`,
  };
};

/** Walks a formula in one lane. Only used where a lane has no value, so it may be slow. */
export const fault = (node: Node, values: LaneValues): LaneResult => {
  switch (node.kind) {
    case 'number':
      return { kind: 'value', value: node.value };
    case 'name': {
      const value = values(node.id);
      return Number.isNaN(value) ? { kind: 'blame', id: node.id } : { kind: 'value', value };
    }
    case 'unary': {
      const operand = fault(node.operand, values);
      if (operand.kind !== 'value') return operand;
      return { kind: 'value', value: node.operator === '-' ? -operand.value : operand.value === 0 ? 1 : 0 };
    }
    case 'binary':
      return ofBinary(node, values);
    case 'choice':
      return ofChoice(node, values);
    case 'call': {
      const args: number[] = [];
      for (const arg of node.args) {
        const result = fault(arg, values);
        if (result.kind !== 'value') return result;
        args.push(result.value);
      }
      const value = call(node.name, args, args.length);
      return Number.isNaN(value)
        ? { kind: 'fault', bare: namesIn(node).length === 0, message: callFault(node, args) }
        : { kind: 'value', value };
    }
  }
};
