import { readContent, readFormula, type CellContent, type Subject } from './cell-content';
import type { CellError, CellText } from './document';
import type { Vocabulary } from './document-rows';
import type { Definition } from './definition';
import type { Quantity } from './quantity';
import { modelFormulas, quantities, quantityById } from './registry';
import type { Resolved } from './resolve';
import { notPublished, notSet } from './resolve-unset';

/** A scenario ready to run: what each id is, the numbers of those that are columns, and the layer that each cell came from. */
export type Prepared = {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly resolved: ReadonlyMap<string, readonly Resolved[]>;
};

/** A definition, and its number where it is a column. */
export type Defined = { readonly definition: Definition; readonly value?: number };

const fault = (id: string, code: CellError['code'], message: string): Definition => ({
  kind: 'error',
  error: { code, root: id, message: `${id}: ${message}` },
});

const remembered = new Map<string, Definition>();
const most = 4096;

/** Plans are found again by the identity of formulas and errors, so the same text must give the same definition. */
const remember = (key: string, make: () => Definition): Definition => {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= most) remembered.clear();
  const made = make();
  remembered.set(key, made);
  return made;
};

const column: Definition = { kind: 'column' };

const ofContent = (content: CellContent, id: string): Definition => {
  if (content.kind === 'expression') return { kind: 'formula', node: content.node };
  if (content.kind === 'fault') return fault(id, content.code === 'literal' ? 'syntax' : content.code, content.message);
  return column;
};

const read = new Map<string, Defined>();

/** Scenarios that rest on each other have most of their texts in common, so each is read once. */
const ofText = (text: string, subject: Subject, vocabulary: Vocabulary): Defined => {
  const key = `${vocabulary.key}|${subject.id}|${text}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  if (read.size >= most) read.clear();
  const content = readContent(text, subject, vocabulary.units);
  const made: Defined =
    content.kind === 'number'
      ? { definition: column, value: content.value }
      : { definition: remember(key, () => ofContent(content, subject.id)) };
  read.set(key, made);
  return made;
};

/** What a cell's text or number makes of a quantity or row. */
export const ofCell = (cell: CellText, subject: Subject, vocabulary: Vocabulary): Defined =>
  typeof cell === 'number' ? { definition: column, value: cell } : ofText(cell, subject, vocabulary);

/** What a quantity is where no layer sets it. */
const byDefault = (quantity: Quantity): Defined => {
  switch (quantity.kind) {
    case 'constant':
      return { definition: column, value: quantity.default };
    case 'given':
      if (quantity.default !== null) return { definition: column, value: quantity.default };
      return { definition: remember(`unset|${quantity.id}`, () => ({ kind: 'unset', message: notSet(quantity.id) })) };
    case 'solved':
      return { definition: { kind: 'solved', quantity } };
    case 'derived': {
      const node = modelFormulas().get(quantity.id);
      if (node === undefined) throw new Error(`The formula of ${quantity.id} is not sealed.`);
      return { definition: { kind: 'formula', node } };
    }
  }
};

const unknown = ({ preset }: Resolved, id: string): Definition =>
  remember(`unknown|${id}|${preset?.kind ?? ''}|${preset?.id ?? ''}|${preset?.version ?? ''}`, () => ({
    kind: 'unset',
    message: preset === undefined ? notSet(id) : notPublished(id, preset),
  }));

/** What a layer makes of a quantity, or its default where there is none. */
export const ofLayer = (layer: Resolved | undefined, quantity: Quantity, vocabulary: Vocabulary): Defined => {
  if (layer === undefined) return byDefault(quantity);
  if (layer.cell === null) return { definition: unknown(layer, quantity.id) };
  return ofCell(layer.cell, quantity, vocabulary);
};

const bounded = new WeakMap<Quantity, WeakMap<Definition, Definition>>();

/** The same object each time, by which plans are found again without a look inside. */
const withBounds = (definition: Definition, quantity: Quantity): Definition => {
  const made = bounded.get(quantity) ?? new WeakMap<Definition, Definition>();
  bounded.set(quantity, made);
  const known = made.get(definition) ?? { ...definition, bounds: quantity.bounds };
  made.set(definition, known);
  return known;
};

/** What is not set, as a column of nothing: scenarios that set the same rows by other presets then share a plan and run together. */
export const asColumn = (id: string, definition: Definition): Definition => {
  if (definition.kind !== 'unset') return definition;
  const quantity = quantityById.get(id);
  return quantity === undefined ? column : withBounds(column, quantity);
};

const defaults = new WeakMap<Quantity, Defined>();

/** A quantity held against its bounds; that of most, which no layer sets, is made once. */
const ofQuantity = (layer: Resolved | undefined, quantity: Quantity, vocabulary: Vocabulary): Defined => {
  const known = layer === undefined ? defaults.get(quantity) : undefined;
  if (known !== undefined) return known;
  const { definition, value } = ofLayer(layer, quantity, vocabulary);
  const made = { definition: withBounds(definition, quantity), ...(value === undefined ? {} : { value }) };
  if (layer === undefined) defaults.set(quantity, made);
  return made;
};

/** Defines every quantity and team row of a scenario. */
export const prepare = (resolved: ReadonlyMap<string, readonly Resolved[]>, vocabulary: Vocabulary): Prepared => {
  const definitions = new Map<string, Definition>();
  const numbers = new Map<string, number>();
  const define = (id: string, { definition, value }: Defined): void => {
    definitions.set(id, definition);
    if (value !== undefined) numbers.set(id, value);
  };
  for (const quantity of quantities) define(quantity.id, ofQuantity(resolved.get(quantity.id)?.[0], quantity, vocabulary));
  for (const row of vocabulary.rows) {
    const cell = resolved.get(row.id)?.[0]?.cell;
    const own = cell === undefined || cell === null ? undefined : ofCell(cell, row, vocabulary);
    define(row.id, own ?? { definition: ofRow(row.formula, row, vocabulary) });
  }
  return { definitions, numbers, resolved };
};

/** The formula of a team row. */
export const ofRow = (formula: string, row: Subject, vocabulary: Vocabulary): Definition =>
  remember(`${vocabulary.key}|${row.id}|row|${formula}`, () => ofContent(readFormula(formula, row, vocabulary.units), row.id));
