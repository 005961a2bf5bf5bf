import type { Node } from './ast';
import type { Definitions } from './definition';
import type { Bounds } from './quantity';
import { isShared } from './share';

/** Where every value of a formula lies that is a number at all; `positive` excludes both zeros, also the one with a minus. */
type Span = { readonly low: number; readonly high: number; readonly positive: boolean };

const anything: Span = { low: -Infinity, high: Infinity, positive: false };
const spanOf = (low: number, high: number, positive = low > 0): Span => ({ low, high, positive });

const ofBounds = ({ min = -Infinity, max = Infinity, aboveMin }: Bounds): Span =>
  spanOf(min, max, min > 0 || (aboveMin === true && min >= 0));

/** Rounding keeps the order of two numbers, so that limits worked out in doubles hold for doubles. */
const product = (a: Span, b: Span): Span => {
  if (!(a.low >= 0 && b.low >= 0)) return anything;
  const high = a.high * b.high;
  return spanOf(0, Number.isNaN(high) ? Infinity : high, false);
};

/** A zero with a minus below would turn the sign. */
const quotient = (a: Span, b: Span): Span => (a.low >= 0 && b.positive ? spanOf(0, Infinity, false) : anything);

const power = (a: Span, b: Span): Span =>
  a.low >= 0 && (a.positive || b.low >= 0) ? spanOf(0, a.high <= 1 && b.low >= 0 ? 1 : Infinity, false) : anything;

const truth = spanOf(0, 1);

const binary = (operator: string, a: Span, b: Span): Span => {
  switch (operator) {
    case '+': {
      const [low, high] = [a.low + b.low, a.high + b.high];
      const positive = (a.positive && b.low >= 0) || (b.positive && a.low >= 0);
      return spanOf(Number.isNaN(low) ? -Infinity : low, Number.isNaN(high) ? Infinity : high, positive);
    }
    case '-': {
      const [low, high] = [a.low - b.high, a.high - b.low];
      return spanOf(Number.isNaN(low) ? -Infinity : low, Number.isNaN(high) ? Infinity : high);
    }
    case '*':
      return product(a, b);
    case '/':
      return quotient(a, b);
    case '^':
      return power(a, b);
    default:
      return truth;
  }
};

const call = (name: string, args: readonly Span[]): Span => {
  const lows = args.map(({ low }) => low);
  const highs = args.map(({ high }) => high);
  switch (name) {
    case 'min':
      return spanOf(
        Math.min(...lows),
        Math.min(...highs),
        args.every(({ positive }) => positive),
      );
    case 'max':
      return spanOf(
        Math.max(...lows),
        Math.max(...highs),
        args.some(({ positive }) => positive),
      );
    case 'abs':
    case 'sqrt':
    case 'exp':
      return spanOf(0, Infinity, false);
    case 'floor':
      return spanOf(Math.floor(lows[0] ?? NaN), highs[0] ?? Infinity);
    case 'ceil':
      return spanOf(lows[0] ?? -Infinity, Math.ceil(highs[0] ?? NaN), args[0]?.positive === true);
    default:
      return anything;
  }
};

/**
 * Tells of formulas that no value of theirs can lie out of their bounds, given that every row they name is held to its own. They need
 * not be looked at lane by lane.
 */
export const boundsProver = (definitions: Definitions): ((node: Node, bounds: Bounds) => boolean) => {
  const known = new Map<string, Span>();
  const named = (id: string): Span => {
    const definition = definitions.get(id);
    const bounds = definition?.bounds;
    if (bounds !== undefined) return ofBounds(bounds);
    // Parts that formulas share have no bounds of their own, and rest on no circle.
    return definition?.kind === 'formula' && isShared(id) ? remembered(id, definition.node) : anything;
  };
  const remembered = (id: string, node: Node): Span => {
    const span = known.get(id) ?? of(node);
    known.set(id, span);
    return span;
  };
  const of = (node: Node): Span => {
    switch (node.kind) {
      case 'name':
        return named(node.id);
      case 'number':
        return spanOf(node.value, node.value);
      case 'unary': {
        if (node.operator !== '-') return truth;
        const { low, high } = of(node.operand);
        return spanOf(-high, -low);
      }
      case 'binary':
        return binary(node.operator, of(node.left), of(node.right));
      case 'choice': {
        const [a, b] = [of(node.then), of(node.otherwise)];
        return spanOf(Math.min(a.low, b.low), Math.max(a.high, b.high), a.positive && b.positive);
      }
      case 'call':
        return call(node.name, node.args.map(of));
    }
  };
  return (node, { min = -Infinity, max = Infinity, aboveMin, whole }) => {
    if (whole === true) return false;
    const { low, high, positive } = of(node);
    const above = aboveMin === true ? low > min || (min === 0 && positive) : low >= min;
    return above && high <= max;
  };
};
