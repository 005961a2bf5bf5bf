import { functionNames, type BinaryOperator, type FunctionName } from './ast';

/** How tightly an operator holds its two sides. `?:` is 1, `not` is 4, unary minus is 8, `^` (to the right) is 9. */
export const bindings = new Map<string, { readonly operator: BinaryOperator; readonly power: number }>([
  ['or', { operator: 'or', power: 2 }],
  ['and', { operator: 'and', power: 3 }],
  ...(['<', '<=', '>', '>=', '==', '!='] as const).map((operator) => [operator, { operator, power: 5 }] as const),
  ['+', { operator: '+', power: 6 }],
  ['-', { operator: '-', power: 6 }],
  ['*', { operator: '*', power: 7 }],
  ['/', { operator: '/', power: 7 }],
]);
export const choicePower = 1;
export const notPower = 4;
export const comparisonPower = 5;
export const minusPower = 8;

export const isFunction = (name: string): name is FunctionName => (functionNames as readonly string[]).includes(name);

/** Words with a meaning of their own, which no row may be called. */
export const isKeyword = (word: string): boolean => isFunction(word) || word === 'and' || word === 'or' || word === 'not';

export const argumentCounts: Readonly<Record<FunctionName, readonly [number, number]>> = {
  min: [1, Infinity],
  max: [1, Infinity],
  clamp: [3, 3],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  log2: [1, 1],
  log10: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
};
