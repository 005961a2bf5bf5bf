import type { Units } from './check';
import type { TeamRowDocument } from './document';
import { DocumentError } from './document-error';
import { nameProblem } from './names';
import { quantityById } from './registry';
import { readUnit, type Unit } from './unit';

/** A row of the team with its unit read; `formula` is without a leading "=". */
export type TeamRow = { readonly id: string; readonly label: string; readonly unit: Unit; readonly formula: string };

/** What may be named in a document: the declared quantities and its own rows. `key` tells sets of rows apart. */
export type Vocabulary = { readonly rows: readonly TeamRow[]; readonly units: Units; readonly key: string };

const declared: Vocabulary = { rows: [], units: quantityById, key: '' };

const rowOf = ({ id, label, unit, formula }: TeamRowDocument, earlier: ReadonlySet<string>): TeamRow => {
  const problem = nameProblem(id);
  if (problem !== undefined) throw new DocumentError(`Team row: ${problem}`);
  if (quantityById.has(id)) throw new DocumentError(`Team row "${id}": there is a built-in row of this id; choose another.`);
  // Results are plain objects by id, which bring such names along.
  if (id in {}) throw new DocumentError(`Team row "${id}": this id is reserved; choose another.`);
  if (earlier.has(id)) throw new DocumentError(`Team row "${id}" is declared twice; an id stands for one row.`);
  const read = readUnit(unit);
  if (!read.ok) throw new DocumentError(`Team row "${id}": ${read.message}`);
  return { id, label, unit: read.unit, formula: formula.replace(/^\s*=/, '') };
};

/** Checks the ids and units of the team's rows. Throws `DocumentError`. */
export const vocabularyOf = (documents: readonly TeamRowDocument[]): Vocabulary => {
  if (documents.length === 0) return declared;
  const rows: TeamRow[] = [];
  const ids = new Set<string>();
  for (const document of documents) {
    rows.push(rowOf(document, ids));
    ids.add(document.id);
  }
  const units = new Map<string, { readonly unit: Unit; readonly words?: readonly string[]; readonly list?: unknown }>(quantityById);
  for (const row of rows) units.set(row.id, row);
  return { rows, units, key: rows.map((row) => `${row.id}:${row.unit.text}`).join(' ') };
};
