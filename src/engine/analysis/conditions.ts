import type { Node } from '../ast';
import { readFormula } from '../cell-content';
import { check, type Units } from '../check';
import type { Definition } from '../definition';
import type { CellError, WorkbookDocument } from '../document';
import { DocumentError } from '../document-error';
import { evaluate } from '../evaluate';
import { planFor } from '../plan-cache';
import { print } from '../print';
import { dimensionless, rowUnitText, unit } from '../unit';
import { labelIn, rootSentence } from '../root-sentence';
import { readyScenarios, type Ready } from './ready';

/** A side of a comparison: what it is, and its value in its unit; NaN where it has none. */
export type Side = {
  /** Id where it is a row alone. */
  readonly row: string | undefined;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
};

export type Judged = {
  readonly scenario: string;
  /** Undefined where it has no value, and `message` then says why. */
  readonly holds: boolean | undefined;
  readonly message?: string;
  /** What is compared, the left side of each comparison. */
  readonly compared: readonly Side[];
};

/** What a condition such as "grossMargin > 0.6" computes. Throws `DocumentError` with what is wrong with it. */
export const conditionNode = (condition: string, units: Units): Node => {
  const content = readFormula(condition, { id: 'condition asked', unit: unit('1') }, units);
  if (content.kind === 'expression') return content.node;
  throw new DocumentError(`The condition "${condition}": ${content.kind === 'fault' ? content.message : 'it is no formula.'}`);
};

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** Whether it says yes or no, as a comparison does, and not how much. */
export const isCondition = (node: Node): boolean => {
  if (node.kind === 'unary') return node.operator === 'not' && isCondition(node.operand);
  if (node.kind !== 'binary') return false;
  return (
    comparisons.has(node.operator) ||
    ((node.operator === 'and' || node.operator === 'or') && isCondition(node.left) && isCondition(node.right))
  );
};

/** Left sides of the comparisons of a condition, in the order of the text. */
const leftSides = (node: Node): readonly Node[] => {
  if (node.kind === 'unary') return leftSides(node.operand);
  if (node.kind !== 'binary') return [];
  return comparisons.has(node.operator) ? [node.left] : [...leftSides(node.left), ...leftSides(node.right)];
};

const idOf = (condition: number, side?: number): string =>
  side === undefined ? `condition ${condition}` : `condition ${condition} side ${side}`;

type Read = Node | string;
const isNode = (read: Read): read is Node => typeof read !== 'string';

/** What is wrong with a condition stands in its place: another one is judged all the same. */
const readIn = ({ vocabulary }: Ready, condition: string): Read => {
  try {
    return conditionNode(condition, vocabulary.units);
  } catch (error) {
    if (error instanceof DocumentError) return error.message;
    throw error;
  }
};

const judge = (ready: Ready, conditions: readonly string[]): Judged[] => {
  const { units } = ready.vocabulary;
  const read = conditions.map((condition) => readIn(ready, condition));
  const added = read.flatMap((node, i) =>
    isNode(node) ? [[idOf(i), node] as const, ...leftSides(node).map((side, j) => [idOf(i, j), side] as const)] : [],
  );
  const definitions = new Map<string, Definition>(ready.definitions);
  for (const [id, node] of added) definitions.set(id, { kind: 'formula', node });
  const goals = added.map(([id]) => id);
  const run = evaluate(planFor(definitions, goals), ready.numbers, 1);
  const valueOf = (id: string): number => run.column(id)[0] ?? NaN;
  const label = labelIn(ready.vocabulary);
  const whyNot = (error: CellError | undefined): string =>
    error === undefined ? 'It has no value.' : rootSentence(error, (id) => (id.startsWith('condition ') ? 'the condition' : label(id)));
  const sideOf = (side: Node, id: string): Side => {
    const checked = check(side, units);
    const dimension = (checked.ok ? checked.dimension : null) ?? dimensionless;
    return { row: side.kind === 'name' ? side.id : undefined, text: print(side), value: valueOf(id), unit: rowUnitText(dimension) };
  };
  return read.map((node, i) => {
    if (!isNode(node)) return { scenario: ready.name, holds: undefined, message: node, compared: [] };
    const truth = valueOf(idOf(i));
    const missing = Number.isNaN(truth);
    return {
      scenario: ready.name,
      holds: missing ? undefined : truth !== 0,
      ...(missing ? { message: whyNot(run.errorAt(idOf(i), 0)) } : {}),
      compared: leftSides(node).map((side, j) => sideOf(side, idOf(i, j))),
    };
  });
};

/** Whether each condition holds in each scenario: by scenario, in the order of the document, one answer a condition. */
export const judgeConditions = (document: WorkbookDocument, conditions: readonly string[]): Judged[][] =>
  readyScenarios(document).map((ready) => judge(ready, conditions));
