import { partsOf, type BinaryOperator, type Node, type Span } from './ast';
import { nearestName } from './names';
import {
  dimensionless,
  dimensionText,
  dimensionToThe,
  dimensionWords,
  isDimensionless,
  overDimension,
  sameDimension,
  timesDimension,
  type Dimension,
  type Unit,
} from './unit';
import { isUnitName } from './unit-words';

/** A fault in the meaning of a formula, placed for underlining. */
export type CheckFault = { readonly code: 'name' | 'unit'; readonly message: string; readonly at: number; readonly end: number };

/**
 * `dimension` is null for a formula made of zeros only: 0 seconds and 0 bytes are both 0, so that `c ? time : 0` and
 * `max(0, bytes)` need no unit on the zero. In products a zero counts as a pure number.
 */
export type Checked = { readonly ok: true; readonly dimension: Dimension | null } | { readonly ok: false; readonly fault: CheckFault };

/** What a formula may name, with its unit; the map of all quantities is one. */
export type Units = ReadonlyMap<string, { readonly unit: Unit; readonly words?: readonly string[]; readonly list?: unknown }>;

class Clash extends Error {
  readonly fault: CheckFault;
  constructor(code: CheckFault['code'], message: string, span: Span) {
    super(message);
    this.fault = { code, message, at: span.start, end: span.end };
  }
}

const verbs: Readonly<Record<string, string>> = { '+': 'added', '-': 'subtracted' };

const words = (dimension: Dimension | null): string => (dimension === null ? '0' : dimensionWords(dimension));

const agree = (a: Dimension | null, b: Dimension | null, span: Span, what: string): Dimension | null => {
  if (a === null) return b;
  if (b === null || sameDimension(a, b)) return a;
  throw new Clash('unit', `${words(a)} and ${words(b)} cannot be ${what}; bring both to one unit.`, span);
};

const plain = (dimension: Dimension | null, span: Span, what: string): void => {
  if (dimension === null || isDimensionless(dimension)) return;
  throw new Clash('unit', `${what} must be a number without unit, not ${words(dimension)}; divide by a quantity of that unit.`, span);
};

/** The value of a formula made of plain numbers, which may stand as an exponent of something with a unit. */
const constantValue = (node: Node): number | undefined => {
  if (node.kind === 'number') return isDimensionless(node.dimension) ? node.value : undefined;
  if (node.kind === 'unary' && node.operator === '-') {
    const value = constantValue(node.operand);
    return value === undefined ? undefined : -value;
  }
  if (node.kind !== 'binary') return undefined;
  const left = constantValue(node.left);
  const right = constantValue(node.right);
  if (left === undefined || right === undefined) return undefined;
  const results: Partial<Record<BinaryOperator, number>> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
  };
  return results[node.operator];
};

const powered = (node: Extract<Node, { kind: 'binary' }>, base: Dimension | null, exponent: Dimension | null): Dimension | null => {
  plain(exponent, node.right.span, 'An exponent');
  if (base === null || isDimensionless(base)) return base;
  const value = constantValue(node.right);
  if (value === undefined || !Number.isFinite(value)) {
    throw new Clash('unit', `${words(base)} can only be raised to a plain number, as in ^2, or else its unit would change.`, node.span);
  }
  return dimensionToThe(base, value);
};

const ofBinary = (node: Extract<Node, { kind: 'binary' }>, units: Units): Dimension | null => {
  const left = infer(node.left, units);
  const right = infer(node.right, units);
  switch (node.operator) {
    case '*':
      return left === null && right === null ? null : timesDimension(left ?? dimensionless, right ?? dimensionless);
    case '/':
      return left === null && right === null ? null : overDimension(left ?? dimensionless, right ?? dimensionless);
    case '^':
      return powered(node, left, right);
    case '+':
    case '-':
      return agree(left, right, node.span, verbs[node.operator] ?? 'combined');
    case 'and':
    case 'or':
      plain(left, node.left.span, `What ${node.operator} joins`);
      plain(right, node.right.span, `What ${node.operator} joins`);
      return dimensionless;
    default:
      agree(left, right, node.span, 'compared');
      return dimensionless;
  }
};

const ofCall = (node: Extract<Node, { kind: 'call' }>, units: Units): Dimension | null => {
  const args = node.args.map((arg) => ({ dimension: infer(arg, units), span: arg.span }));
  const first = args[0]?.dimension ?? null;
  switch (node.name) {
    case 'min':
    case 'max':
    case 'clamp':
      return args.reduce<Dimension | null>((common, arg) => agree(common, arg.dimension, node.span, 'compared'), null);
    case 'sqrt':
      return first === null ? null : dimensionToThe(first, 0.5);
    case 'exp':
    case 'log':
    case 'log2':
    case 'log10':
      for (const arg of args) plain(arg.dimension, arg.span, `The value of ${node.name}`);
      return dimensionless;
    default:
      return first;
  }
};

const unknownName = (id: string, span: Span, units: Units): Clash => {
  if (isUnitName(id)) return new Clash('name', `${id} is a unit: write it after a number, as in 1 ${id}.`, span);
  const near = nearestName(id, units.keys());
  return new Clash('name', `There is no row "${id}"${near ? `; did you mean ${near}?` : '. Use the id of a row.'}`, span);
};

const infer = (node: Node, units: Units): Dimension | null => {
  switch (node.kind) {
    case 'number':
      return node.value === 0 && isDimensionless(node.dimension) ? null : node.dimension;
    case 'name': {
      const named = units.get(node.id);
      if (!named) throw unknownName(node.id, node.span, units);
      if (named.words) {
        throw new Clash('unit', `${node.id} is a word (${named.words.join(', ')}) and no number; use the figures it rests on.`, node.span);
      }
      if (named.list) throw new Clash('unit', `${node.id} is a list and no number; use the figures it rests on.`, node.span);
      return named.unit.dimension;
    }
    case 'unary': {
      const operand = infer(node.operand, units);
      if (node.operator === '-') return operand;
      plain(operand, node.operand.span, 'What not denies');
      return dimensionless;
    }
    case 'binary':
      return ofBinary(node, units);
    case 'choice':
      plain(infer(node.condition, units), node.condition.span, 'A condition');
      return agree(infer(node.then, units), infer(node.otherwise, units), node.span, 'the two sides of a choice');
    case 'call':
      return ofCall(node, units);
  }
};

/** Works out the unit of a formula. Errors are values. */
export const check = (node: Node, units: Units): Checked => {
  try {
    return { ok: true, dimension: infer(node, units) };
  } catch (cause) {
    if (cause instanceof Clash) return { ok: false, fault: cause.fault };
    throw cause;
  }
};

/** A number such as 80B, which next to bytes was perhaps meant as 80 bytes. */
const billions = (node: Node): Extract<Node, { kind: 'number' }> | undefined => {
  if (node.kind === 'number') return /[\d](?:B|b)$/.test(node.text) ? node : undefined;
  for (const part of partsOf(node)) {
    const found = billions(part);
    if (found) return found;
  }
  return undefined;
};

const isTime = (dimension: Dimension): boolean =>
  !isDimensionless(dimension) && Object.keys(dimension).every((name) => name === 's' || name === 'h' || name === 'd' || name === 'year');

const advice = (node: Node, declared: Dimension, found: Dimension): string => {
  const number = billions(node);
  if (number && (declared.B !== undefined || found.B !== undefined)) {
    const figure = number.text.slice(0, -1);
    return `${number.text} is ${figure} billion; for ${figure} bytes write ${figure} B, for ${figure} billion bytes write ${figure} GB.`;
  }
  if (node.kind === 'number' && isDimensionless(found))
    return `Write ${node.text} ${dimensionText(declared)}, or ${node.text} without the = sign.`;
  if (isTime(overDimension(found, declared)))
    return 'Seconds, hours, days and years are different units; secondsPerHour, secondsPerDay, hoursPerDay and hoursPerYear convert.';
  return 'Multiply or divide by a quantity that brings the missing unit.';
};

/** What is wrong with a formula in a row of this unit; undefined if nothing is. */
export const checkAgainst = (node: Node, declared: Unit, units: Units): CheckFault | undefined => {
  const checked = check(node, units);
  if (!checked.ok) return checked.fault;
  const { dimension } = checked;
  if (dimension === null || sameDimension(dimension, declared.dimension)) return undefined;
  const found = isDimensionless(dimension) ? 'a number without unit' : dimensionText(dimension);
  return {
    code: 'unit',
    message: `Declared ${declared.text} but works out to ${found}. ${advice(node, declared.dimension, dimension)}`,
    at: node.span.start,
    end: node.span.end,
  };
};
