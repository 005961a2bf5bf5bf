import { holdToBounds, holdToCeiling } from './bounds-check';
import type { Instruction, Places, Skip } from './compile';
import type { Again, Step } from './plan';

/** Lanes run in blocks whose columns stay in the processor's cache. */
export const blockLanes = 512;

/** Columns by place, at least as long as the block; those that vary exactly so. */
export type Frame = Float64Array[];

/** Columns that formulas share: their numbers, and room for what lies between. One set serves one run at a time. */
export type Shared = { readonly lanes: number; readonly size: number; readonly columns: readonly (Float64Array | undefined)[] };

export const makeShared = (places: Places, lanes: number): Shared => {
  const columns = new Array<Float64Array | undefined>(places.size).fill(undefined);
  columns[places.missing] = new Float64Array(lanes).fill(NaN);
  for (const [value, place] of places.constants) columns[place] = new Float64Array(lanes).fill(value);
  for (const place of places.scratch) columns[place] = new Float64Array(lanes);
  return { lanes, size: places.size, columns };
};

const none = new Float64Array(0);

/** Whether any lane takes the side; a lane without a condition takes neither. */
const isTaken = (condition: Float64Array, side: Skip['side'], n: number): boolean => {
  if (side === 'otherwise') {
    for (let i = 0; i < n; i += 1) if (condition[i] === 0) return true;
    return false;
  }
  for (let i = 0; i < n; i += 1) if (condition[i] !== 0 && !Number.isNaN(condition[i])) return true;
  return false;
};

const runCode = (code: readonly Instruction[], frame: Frame, n: number): void => {
  for (let at = 0; at < code.length; at += 1) {
    const instruction = code[at];
    if (instruction?.kind === 'run') {
      const { kernel, out, a, b, c } = instruction;
      kernel(frame[out] ?? none, frame[a] ?? none, frame[b] ?? none, frame[c] ?? none, n);
    } else if (instruction && !isTaken(frame[instruction.condition] ?? none, instruction.side, n)) at += instruction.over;
  }
};

/** Runs steps in order. Given columns are held to their bounds before, where the run takes them in. */
export const runSteps = (steps: readonly Step[], frame: Frame, n: number): void => {
  for (const step of steps) {
    const column = frame[step.place] ?? none;
    if (step.kind === 'formula') {
      runCode(step.code, frame, n);
    } else if (step.kind === 'solved') {
      const given = step.given.map((place) => (frame[place] ?? none).subarray(0, n));
      const found = step.quantity.solve(runAgain(step.again, frame, n), n, given);
      for (let i = 0; i < n; i += 1) column[i] = found[i] ?? NaN;
    } else if (step.kind === 'missing') column.fill(NaN, 0, n);
    if (step.fence === undefined) continue;
    if (step.kind !== 'column') holdToBounds(column, step.fence.bounds, n);
    if (step.fence.ceiling !== undefined) holdToCeiling(column, frame[step.fence.ceiling] ?? none, n);
  }
};

/** A frame that shares all columns but those between the variable and what is read. */
export const frameAgain = (again: Again, frame: Frame, n: number): Frame => {
  const inner = frame.slice();
  for (const step of again.steps) inner[step.place] = new Float64Array(n);
  return inner;
};

/** The graph again at trial values. The columns it returns are valid until its next call. */
export const runAgain = (again: Again, frame: Frame, n: number): ((trial: Float64Array) => readonly Float64Array[]) => {
  const inner = frameAgain(again, frame, n);
  return (trial) => {
    inner[again.variable] = trial;
    runSteps(again.steps, inner, n);
    return again.reads.map((place) => {
      const column = inner[place] ?? none;
      return column.length === n ? column : column.subarray(0, n);
    });
  };
};
