import type { Dimension } from './unit';

/** Half-open range of characters in the formula's text, for underlining. */
export type Span = { readonly start: number; readonly end: number };

export const functionNames = ['min', 'max', 'abs', 'sqrt', 'exp', 'log', 'log2', 'log10', 'floor', 'ceil', 'round', 'clamp'] as const;
export type FunctionName = (typeof functionNames)[number];

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | 'and' | 'or';

/** `value` is in the names of `dimension` (2.5 TB/s is 2.5e12 with B/s); `text` is how it was written. */
export type NumberNode = {
  readonly kind: 'number';
  readonly value: number;
  readonly dimension: Dimension;
  readonly text: string;
  readonly span: Span;
};
export type NameNode = { readonly kind: 'name'; readonly id: string; readonly span: Span };
export type UnaryNode = { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Node; readonly span: Span };
export type BinaryNode = {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
  readonly span: Span;
};
export type ChoiceNode = {
  readonly kind: 'choice';
  readonly condition: Node;
  readonly then: Node;
  readonly otherwise: Node;
  readonly span: Span;
};
export type CallNode = { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Node[]; readonly span: Span };

/** A formula as data: one language for the model's formulas and for what is typed into a cell. */
export type Node = NumberNode | NameNode | UnaryNode | BinaryNode | ChoiceNode | CallNode;

/** The direct parts of a node, in the order of the text. */
export const partsOf = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'number':
    case 'name':
      return [];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.condition, node.then, node.otherwise];
    case 'call':
      return node.args;
  }
};

const namesByNode = new WeakMap<Node, readonly string[]>();

/** Ids that a formula uses, each once, in the order of the text. */
export const namesIn = (node: Node): readonly string[] => {
  const known = namesByNode.get(node);
  if (known) return known;
  const names = new Set<string>();
  const visit = (part: Node): void => {
    if (part.kind === 'name') names.add(part.id);
    else partsOf(part).forEach(visit);
  };
  visit(node);
  const list = [...names];
  namesByNode.set(node, list);
  return list;
};

export const nodeCount = (node: Node): number => partsOf(node).reduce((count, part) => count + nodeCount(part), 1);
