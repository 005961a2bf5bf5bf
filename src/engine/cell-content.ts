import type { Node } from './ast';
import { checkAgainst, type Units } from './check';
import { readLiteral } from './literal';
import { isRangeText, readRange, type Range } from './literal-range';
import { parseOnce } from './plan-cache';
import type { Unit } from './unit';

/** What a cell or a team row may be about: a declared quantity, or a row of the team. */
export type Subject = {
  readonly id: string;
  readonly unit: Unit;
  readonly words?: readonly string[];
  readonly bounds?: { readonly whole?: boolean };
};

/** A cell's text understood by the unit of its row. `at` is the place of a fault in the text, its `=` counted. */
export type CellContent =
  | { readonly kind: 'number'; readonly value: number; readonly understood: string; /** Of a 90 % interval. */ readonly range?: Range }
  | { readonly kind: 'expression'; readonly node: Node }
  | {
      readonly kind: 'fault';
      /** A literal that cannot be read, or what is wrong with a formula. */
      readonly code: 'literal' | 'syntax' | 'name' | 'unit';
      readonly message: string;
      readonly at?: number;
    };

const formula = /^\s*=/;

/** Whether a cell's text is a formula; everything else is a literal. */
export const isExpression = (text: string): boolean => formula.test(text);

/** Reads the text of a formula without its "=". */
export const readFormula = (text: string, subject: Subject, units: Units): CellContent => {
  const parsed = parseOnce(text);
  if (!parsed.ok) return { kind: 'fault', code: 'syntax', message: parsed.fault.message, at: parsed.fault.at };
  if (subject.words !== undefined) {
    return {
      kind: 'fault',
      code: 'unit',
      message: `${subject.id} is one of ${subject.words.join(', ')}; choose a word instead of a formula.`,
    };
  }
  const fault = checkAgainst(parsed.node, subject.unit, units);
  if (fault !== undefined) return { kind: 'fault', code: fault.code, message: fault.message, at: fault.at };
  return { kind: 'expression', node: parsed.node };
};

const readWord = (text: string, words: readonly string[], id: string): CellContent => {
  const value = words.indexOf(text.trim().toLowerCase());
  if (value >= 0) return { kind: 'number', value, understood: words[value] ?? '' };
  return { kind: 'fault', code: 'literal', message: `${id} is one of ${words.join(', ')}, not "${text.trim()}".` };
};

/** Reads a cell as typed: a formula after "=", or a literal in the row's unit. Never throws. */
export const readContent = (text: string, subject: Subject, units: Units): CellContent => {
  const sign = formula.exec(text)?.[0];
  if (sign === undefined) {
    if (subject.words !== undefined) return readWord(text, subject.words, subject.id);
    if (isRangeText(text)) {
      const read = readRange(text, subject.unit, subject.bounds?.whole);
      if (!read.ok) return { kind: 'fault', code: 'literal', message: read.message, at: read.at };
      return { kind: 'number', value: read.value, understood: read.understood, range: read.range };
    }
    const literal = readLiteral(text, subject.unit);
    if (literal.ok) return { kind: 'number', value: literal.value, understood: literal.understood };
    return { kind: 'fault', code: 'literal', message: literal.message, at: literal.at };
  }
  const content = readFormula(text.slice(sign.length), subject, units);
  return content.kind === 'fault' && content.at !== undefined ? { ...content, at: content.at + sign.length } : content;
};
