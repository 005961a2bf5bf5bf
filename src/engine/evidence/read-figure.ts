import type { CellText } from '../document';
import { checkDocument } from '../document-check';
import { evaluate } from '../evaluate';
import { prepare } from '../evaluate-document-definitions';
import { planFor } from '../plan-cache';
import { resolve } from '../resolve';

export type FigureRead = { readonly value: number; readonly failure?: string };

const rowId = 'evidenceFigure';

/**
 * A quantity, or a formula over quantities in `unit`, in a scenario without presets or base that has these cells only. Computes no
 * more than the figure rests on. NaN with the reason where there is no value.
 */
export const readFigure = (cells: Readonly<Record<string, CellText>>, formula: string, unit: string): FigureRead => {
  const plain = /^\w+$/.test(formula);
  const rows = plain ? [] : [{ id: rowId, label: 'Figure', unit, formula }];
  const scenario = { name: 'Case', cells };
  const { byName, vocabulary } = checkDocument({ format: 'ridgebook/1', name: 'Evidence', rows, scenarios: [scenario] });
  const { definitions, numbers } = prepare(resolve(scenario, byName), vocabulary);
  const id = plain ? formula : rowId;
  const run = evaluate(planFor(definitions, [id]), numbers, 1);
  const error = run.errorAt(id, 0);
  return { value: run.column(id)[0] ?? NaN, ...(error === undefined ? {} : { failure: error.message }) };
};
