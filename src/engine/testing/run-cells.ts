import type { Definition } from '../definition';
import { evaluate } from '../evaluate';
import { makePlan } from '../plan';
import { parseOnce } from '../plan-cache';
import { given, type Bounds, type Quantity } from '../quantity';
import { unit } from '../unit';

export type Cell = string | number | readonly number[] | Definition;

/** A formula as a definition. Throws on a text that is none. */
export const formula = (text: string): Definition => {
  const parsed = parseOnce(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return { kind: 'formula', node: parsed.node };
};

/** Runs cells: a text is a formula, a number or a list a column. */
export const run = (cells: Record<string, Cell>, bounds: Record<string, Bounds> = {}, goals?: readonly string[]) => {
  const lanes = Math.max(1, ...Object.values(cells).map((cell) => (Array.isArray(cell) ? cell.length : 1)));
  const definitions = new Map<string, Definition>();
  const columns = new Map<string, Float64Array | number>();
  for (const [id, cell] of Object.entries(cells)) {
    const limits = bounds[id] === undefined ? {} : { bounds: bounds[id] };
    if (typeof cell === 'string') definitions.set(id, { ...formula(cell), ...limits });
    else if (typeof cell === 'object' && 'kind' in cell) definitions.set(id, { ...cell, ...limits });
    else {
      definitions.set(id, { kind: 'column', ...limits });
      columns.set(id, typeof cell === 'number' ? cell : Float64Array.from(cell));
    }
  }
  return evaluate(makePlan(definitions, goals), columns, lanes);
};

/** What a quantity made for a test needs beside its id. */
export const spec = { symbol: 'x', unit: unit('1'), group: 'Model', description: '', source: '' } as const;
/** A quantity that only stands for its id. */
export const named = (id: string): Quantity => given({ ...spec, id, label: id, default: null });
