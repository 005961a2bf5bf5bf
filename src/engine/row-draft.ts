import { namesIn } from './ast';
import { isExpression, readFormula, type Subject } from './cell-content';
import { check } from './check';
import { vocabularyOf, type Vocabulary } from './document-rows';
import type { CellText, TeamRowDocument } from './document';
import { DocumentError } from './document-error';
import { readLiteral } from './literal';
import { nameProblem } from './names';
import { parseOnce } from './plan-cache';
import { quantityById } from './registry';
import { dimensionText, isDimensionless, readUnit, rowUnitText, type Unit } from './unit';

/** What a person typed for a row of the team; without an id one is made from the label, without a unit the formula gives it. */
export type RowDraft = { readonly id?: string; readonly label: string; readonly unit: string; readonly text: string };

export type RowReading =
  | { readonly ok: true; readonly row: TeamRowDocument }
  | { readonly ok: false; readonly field: 'id' | 'label' | 'unit' | 'text'; readonly message: string; readonly at?: number };

type Refusal = Extract<RowReading, { ok: false }>;

const plain = (label: string): string => label.normalize('NFD').replace(/\p{Mn}/gu, '');

/** "Cost of a user, per day" is costOfAUserPerDay; an id that is taken gets a number. */
export const idFor = (label: string, taken: (id: string) => boolean): string => {
  const words = plain(label).match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('');
  const start = /^[A-Za-z]/.test(joined) ? joined : `row${joined}`;
  const base = nameProblem(start.slice(0, 56)) === undefined ? start.slice(0, 56) : `${start.slice(0, 50)}Row`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}${count}`;
    if (!taken(id)) return id;
  }
};

const isTaken = (id: string, others: readonly TeamRowDocument[]): boolean =>
  quantityById.has(id) || id in {} || others.some((row) => row.id === id);

const idProblem = (id: string, others: readonly TeamRowDocument[]): string | undefined => {
  const problem = nameProblem(id);
  if (problem !== undefined) return problem;
  const label = quantityById.get(id)?.label;
  if (label !== undefined) return `${id} is the id of the built-in row "${label}"; choose another.`;
  const row = others.find((other) => other.id === id);
  if (row !== undefined) return `${id} is the id of the row "${row.label}"; choose another.`;
  return id in {} ? `${id} is reserved; choose another id.` : undefined;
};

/** The formula that stands for a literal of the row, with its unit where the formula must bring one. */
const literalFormula = (value: number, unit: Unit): string =>
  isDimensionless(unit.dimension) ? String(value) : `${String(value)} ${dimensionText(unit.dimension)}`;

/** A formula, with "=" or without, or a value as it is typed into a cell. */
const readText = (text: string, subject: Subject, { units }: Vocabulary): { readonly formula: string } | Refusal => {
  const sign = /^\s*=/.exec(text)?.[0] ?? '';
  const formula = text.slice(sign.length).trim();
  const skipped = text.length - text.slice(sign.length).trimStart().length;
  if (formula === '') return { ok: false, field: 'text', message: 'Type a formula, such as = 2 * stepTime, or a value.' };
  const content = readFormula(formula, subject, units);
  if (content.kind === 'expression') return { formula };
  const literal = isExpression(text) ? undefined : readLiteral(formula, subject.unit);
  if (literal?.ok === true) {
    const written = literalFormula(literal.value, subject.unit);
    if (readFormula(written, subject, units).kind === 'expression') return { formula: written };
  }
  if (content.kind === 'number') return { ok: false, field: 'text', message: 'Type a formula or a value.' };
  return { ok: false, field: 'text', message: content.message, ...(content.at === undefined ? {} : { at: content.at + skipped }) };
};

/** What a formula works out to, for a row whose unit was left empty. */
const unitOf = (text: string, others: readonly TeamRowDocument[]): string => {
  const reading = parseOnce(text.replace(/^\s*=/, ''));
  if (!reading.ok) return '1';
  const checked = check(reading.node, vocabularyOf(others).units);
  return checked.ok && checked.dimension !== null ? rowUnitText(checked.dimension) : '1';
};

/** Reads a row beside the other rows of the team. Never throws. */
export const readRow = (draft: RowDraft, others: readonly TeamRowDocument[]): RowReading => {
  const label = draft.label.trim();
  if (label === '') return { ok: false, field: 'label', message: 'Give the row a name.' };
  const same = others.find((row) => row.label.toLowerCase() === label.toLowerCase());
  if (same !== undefined) return { ok: false, field: 'label', message: `There is a row "${same.label}" already; choose another name.` };
  const id = draft.id ?? idFor(label, (candidate) => isTaken(candidate, others));
  const problem = idProblem(id, others);
  if (problem !== undefined) return { ok: false, field: 'id', message: problem };
  const unit = readUnit(draft.unit.trim() === '' ? unitOf(draft.text, others) : draft.unit);
  if (!unit.ok) return { ok: false, field: 'unit', message: unit.message };
  const vocabulary = vocabularyOf([...others, { id, label, unit: unit.unit.text, formula: '0' }]);
  const read = readText(draft.text, { id, unit: unit.unit }, vocabulary);
  if ('ok' in read) return read;
  if (namesIn(parsed(read.formula)).includes(id))
    return { ok: false, field: 'text', message: `A row cannot rest on itself; write the formula without ${id}.` };
  return { ok: true, row: { id, label, unit: unit.unit.text, formula: read.formula } };
};

const parsed = (formula: string) => {
  const reading = parseOnce(formula);
  if (!reading.ok) throw new DocumentError(`"${formula}" cannot be read.`);
  return reading.node;
};

/** Ids that a cell's text or a row's formula names; none where it is a value or cannot be read. */
export const namesOf = (text: CellText, isFormula = false): readonly string[] => {
  if (typeof text === 'number') return [];
  if (!isFormula && !isExpression(text)) return [];
  const reading = parseOnce(text.replace(/^\s*=/, ''));
  return reading.ok ? namesIn(reading.node) : [];
};

/** Whether a formula works out in a row of this unit beside these rows; the sentence where it does not. */
export const formulaProblem = (formula: string, subject: Subject, rows: readonly TeamRowDocument[]): string | undefined => {
  const content = readFormula(formula.replace(/^\s*=/, ''), subject, vocabularyOf(rows).units);
  return content.kind === 'fault' ? content.message : undefined;
};
