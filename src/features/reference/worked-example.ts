import type { Node } from '@/engine/ast';
import type { EvaluatedScenario, TeamRowDocument } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { modelFormulas, quantityById } from '@/engine/registry';
import { findTemplate, templates } from '@/engine/templates/catalogue';
import { texOf } from '@/engine/tex';
import { viewTemplate } from '@/features/template/data';
import type { CellView, RowView } from '@/features/workbook/view';
import { type MathElement, mathOf, texWords } from '@/lib/mathml';
import { symbolOf } from './symbols';
import { valueText } from './conditions';

export type ExamplePlace = { readonly template: string; readonly templateName: string; readonly scenario: string };

export type Operand = { readonly id: string; readonly label: string; readonly value: string; readonly from: string };

export type WorkedExample = ExamplePlace & {
  /** "14.4 ms"; absent where there is no value. */
  readonly value?: string;
  /** Why there is none. */
  readonly sentence?: string;
  /** The equation with numbers in place of symbols, and its result. */
  readonly substituted?: MathElement;
  /** Where the value comes from, where it is not the formula. */
  readonly setBy?: string;
  /** What the formula would give where a preset or a cell of the template stands in its place. */
  readonly formulaGives?: string;
  readonly operands: readonly Operand[];
  readonly warnings: readonly string[];
};

/** Every scenario of every template, in the order of the catalogue. */
export const examplePlaces: readonly ExamplePlace[] = templates.flatMap(({ id, name, document }) =>
  document.scenarios.map((scenario) => ({ template: id, templateName: name, scenario: scenario.name })),
);

/** A place as it stands in an address: "blackboard-lecture/A Rubin rack". */
export const placeKey = ({ template, scenario }: ExamplePlace): string => `${template}/${scenario}`;

/** The place that an address asks for, the template's first where it names no scenario; `undefined` where there is none. */
export const placeOf = (key: string | undefined): ExamplePlace | undefined =>
  examplePlaces.find((place) => placeKey(place) === key || place.template === key);

type Cell = { readonly row: RowView; readonly cell: CellView };

const rowsByTemplate = new Map<string, ReadonlyMap<string, RowView>>();
const rowsOf = (template: string): ReadonlyMap<string, RowView> => {
  const rows = rowsByTemplate.get(template) ?? new Map(viewTemplate(template).rows.map((row) => [row.id, row]));
  rowsByTemplate.set(template, rows);
  return rows;
};

const cellAt = ({ template, scenario }: ExamplePlace, id: string): Cell | undefined => {
  const row = rowsOf(template).get(id);
  const cell = row?.cells[scenario];
  return row === undefined || cell === undefined ? undefined : { row, cell };
};

const hasValue = ({ cell }: Cell): boolean => cell.message === undefined;
const textOf = ({ row, cell }: Cell): string => (hasValue({ row, cell }) ? `${cell.display} ${cell.unit ?? row.unit}`.trim() : 'not set');

/** A quantity's value in a scenario of a template, as the sheet shows it. */
export const valueAt = (place: ExamplePlace, id: string): string => {
  const found = cellAt(place, id);
  return found === undefined ? '—' : textOf(found);
};

/** Where the formula itself gives the value, else where it would, else where anything does, else the first scenario. */
function bestPlace(id: string): ExamplePlace | undefined {
  const formula = formulaOf(id);
  const withValue = examplePlaces.filter((place) => {
    const found = cellAt(place, id);
    return found !== undefined && hasValue(found);
  });
  return (
    withValue.find((place) => cellAt(place, id)?.cell.from === 'formula') ??
    (formula === undefined ? undefined : withValue.find((place) => formulaThere(place, id, formula) !== undefined)) ??
    withValue[0] ??
    examplePlaces[0]
  );
}

/** The scenario with more rows in its document, so that the engine reads, checks and computes them like any other. */
export function withRows(place: ExamplePlace, rows: readonly TeamRowDocument[]): EvaluatedScenario | undefined {
  const template = findTemplate(place.template);
  if (template === undefined) return undefined;
  const document = { ...template.document, rows: [...(template.document.rows ?? []), ...rows] };
  return evaluateDocument(document).find(({ name }) => name === place.scenario);
}

/** The declared formula as a row beside the scenario's own, where that sets the quantity itself. */
function formulaThere(place: ExamplePlace, id: string, formula: string): string | undefined {
  const quantity = quantityById.get(id);
  if (quantity === undefined) return undefined;
  const row = { id: 'declaredFormula', label: quantity.label, unit: quantity.unit.text, formula };
  const value = withRows(place, [row])?.values['declaredFormula'];
  return typeof value === 'number' ? valueText(quantity, value) : undefined;
}

/** A formula with numbers in place of symbols, and its result. */
export const substituted = (place: ExamplePlace, id: string, node: Node, result: string): MathElement =>
  mathOf(
    `${symbolOf(id)} = ${texOf(node, { symbol: (name) => texWords(valueAt(place, name)), values: true })} = ${texWords(result)}`,
    true,
  );

/** A quantity computed in a scenario of a template: the chosen one, or the one that shows its formula best. */
export function workedExample(id: string, operands: readonly string[], chosen?: ExamplePlace): WorkedExample | undefined {
  const place = chosen ?? bestPlace(id);
  const found = place && cellAt(place, id);
  if (place === undefined || found === undefined) return undefined;
  const { cell } = found;
  const node = modelFormulas().get(id);
  const value = hasValue(found) ? textOf(found) : undefined;
  const byFormula = cell.from === 'formula';
  const formula = formulaOf(id);
  const formulaGives = formula === undefined || byFormula ? undefined : formulaThere(place, id, formula);
  const result = byFormula ? value : formulaGives;
  return {
    ...place,
    ...(value === undefined ? { sentence: cell.message ?? 'There is no value here.' } : { value }),
    ...(node === undefined || result === undefined ? {} : { substituted: substituted(place, id, node, result) }),
    ...(byFormula || cell.from === undefined ? {} : { setBy: cell.from }),
    ...(formulaGives === undefined ? {} : { formulaGives }),
    operands: operands.flatMap((operand) => operandAt(place, operand)),
    warnings: warningsAt(place, id),
  };
}

const formulaOf = (id: string): string | undefined => {
  const quantity = quantityById.get(id);
  return quantity?.kind === 'derived' ? quantity.formula().text : undefined;
};

const operandAt = (place: ExamplePlace, id: string): readonly Operand[] => {
  const found = cellAt(place, id);
  return found === undefined ? [] : [{ id, label: found.row.label, value: textOf(found), from: found.cell.from ?? '' }];
};

const warningsAt = ({ template, scenario }: ExamplePlace, id: string): readonly string[] =>
  viewTemplate(template)
    .scenarios.filter(({ name }) => name === scenario)
    .flatMap(({ warnings }) => warnings.filter((warning) => warning.id === id).map(({ message }) => message));
