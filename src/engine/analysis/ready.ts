import type { Columns, Definition, Definitions, Evaluation } from '../definition';
import type { WorkbookDocument } from '../document';
import { checkDocument } from '../document-check';
import { DocumentError } from '../document-error';
import type { Vocabulary } from '../document-rows';
import { evaluate } from '../evaluate';
import { prepare } from '../evaluate-document-definitions';
import { unknownRow } from '../cell';
import { planFor } from '../plan-cache';
import type { Bounds } from '../quantity';
import { quantityById } from '../registry';
import { resolve, type Resolved } from '../resolve';
import { Room } from '../room';

/** Told now and then how much of a long work is done. */
export type Progress = (done: number, of: number) => void;

/** A scenario whose definitions stand, ready to run over columns of trial values. */
export type Ready = {
  readonly name: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly resolved: ReadonlyMap<string, readonly Resolved[]>;
  readonly vocabulary: Vocabulary;
};

/** All scenarios of the document, or those named, in the order of the names. Throws `DocumentError`. */
export const readyScenarios = (document: WorkbookDocument, names?: readonly string[]): Ready[] => {
  const checked = checkDocument(document);
  return (names ?? checked.scenarios.map((scenario) => scenario.name)).map((name) => {
    const scenario = checked.byName.get(name);
    if (scenario === undefined) throw new DocumentError(`There is no scenario "${name}".`);
    return { name, vocabulary: checked.vocabulary, ...prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary) };
  });
};

/** One scenario by its name. Throws `DocumentError`. */
export const readyScenario = (document: WorkbookDocument, name: string): Ready => {
  const [ready] = readyScenarios(document, [name]);
  if (ready === undefined) throw new DocumentError(`There is no scenario "${name}".`);
  return ready;
};

/** Throws `DocumentError` on an id that is neither a quantity nor a row of the team. */
export const mustKnow = (ready: Ready, ids: Iterable<string>): void => {
  for (const id of ids) if (!ready.definitions.has(id)) throw new DocumentError(unknownRow(id, ready.definitions.keys()));
};

/** Ids that are trial columns instead of what the scenario makes of them, still held to their bounds. */
export const withColumns = (ready: Ready, ids: Iterable<string>): Definitions => {
  const missing = [...ids].filter((id) => ready.definitions.get(id)?.kind !== 'column');
  if (missing.length === 0) return ready.definitions;
  const definitions = new Map(ready.definitions);
  for (const id of missing) definitions.set(id, { kind: 'column', bounds: quantityById.get(id)?.bounds });
  return definitions;
};

/** The scenario with `trial` columns in place of its own values, as far as `goals` need it. Throws `DocumentError` on an unknown id. */
export const runWith = (ready: Ready, trial: Columns, goals: readonly string[], lanes: number, room?: Room): Evaluation => {
  mustKnow(ready, [...trial.keys(), ...goals]);
  const plan = planFor(withColumns(ready, trial.keys()), goals);
  return evaluate(plan, new Map([...ready.numbers, ...trial]), lanes, room);
};

/** Reads one row over trial columns again and again; a column holds until the next reading of as many lanes. */
export const columnReader = (ready: Ready, id: string): ((trial: Columns, lanes: number) => Float64Array) => {
  const rooms = new Map<number, Room>();
  return (trial, lanes) => {
    const room = rooms.get(lanes) ?? new Room();
    rooms.set(lanes, room);
    return runWith(ready, trial, [id], lanes, room).column(id);
  };
};

/** What a row is in the scenario, in its declared unit; NaN where it has no value. */
export const valueIn = (ready: Ready, id: string): number => runWith(ready, new Map(), [id], 1).column(id)[0] ?? NaN;

export const boundsOf = (id: string): Bounds => quantityById.get(id)?.bounds ?? {};

/** Numbers that the goals rest on and that vary by degrees: no constants, no words, no switches and formats. */
export const inputsOf = (ready: Ready, goals: readonly string[]): string[] => {
  mustKnow(ready, goals);
  const wanted = planFor(ready.definitions, goals).ids;
  return wanted.filter((id) => {
    if (ready.definitions.get(id)?.kind !== 'column' || goals.includes(id)) return false;
    const quantity = quantityById.get(id);
    return quantity?.kind !== 'constant' && quantity?.words === undefined && boundsOf(id).whole !== true;
  });
};
