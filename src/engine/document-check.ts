import { constantMessage, unknownRow } from './cell';
import { isExpression, readContent } from './cell-content';
import type { ScenarioDocument, WorkbookDocument } from './document';
import { DocumentError } from './document-error';
import { vocabularyOf, type Vocabulary } from './document-rows';
import { presetFinder, type FindPreset } from './presets/catalogue';
import { quantityById } from './registry';
import { lineage, type ScenariosByName } from './resolve';

/** A document whose names all lead somewhere. */
export type CheckedDocument = {
  readonly scenarios: readonly ScenarioDocument[];
  readonly byName: ScenariosByName;
  readonly vocabulary: Vocabulary;
  readonly findPreset: FindPreset;
};

const checkCells = (scenario: ScenarioDocument, { units, rows }: Vocabulary): void => {
  for (const [id, cell] of Object.entries(scenario.cells ?? {})) {
    const quantity = quantityById.get(id);
    const subject = quantity ?? rows.find((row) => row.id === id);
    const refuse = (why: string): never => {
      throw new DocumentError(`Scenario "${scenario.name}", cell ${id}: ${why}`);
    };
    if (subject === undefined) return refuse(unknownRow(id, units.keys()));
    if (quantity?.kind === 'constant') return refuse(constantMessage(id));
    if (typeof cell === 'number') {
      if (quantity?.words !== undefined) refuse(`${id} is one of ${quantity.words.join(', ')}; a number says none of them.`);
      continue;
    }
    // What is wrong with a formula is an error of its cell; a literal that cannot be read leaves nothing to evaluate.
    if (isExpression(cell)) continue;
    const content = readContent(cell, subject, units);
    if (content.kind === 'fault') refuse(content.message);
  }
};

/** Checks names, ids, presets, bases and literals. Throws `DocumentError`. */
export const checkDocument = (document: WorkbookDocument): CheckedDocument => {
  const vocabulary = vocabularyOf(document.rows ?? []);
  const byName = new Map<string, ScenarioDocument>();
  for (const scenario of document.scenarios) {
    if (byName.has(scenario.name)) throw new DocumentError(`Two scenarios are called "${scenario.name}"; give each a name of its own.`);
    byName.set(scenario.name, scenario);
  }
  for (const scenario of document.scenarios) {
    lineage(scenario, byName);
    checkCells(scenario, vocabulary);
    for (const layer of scenario.pinned ?? []) checkCells(layer, vocabulary);
  }
  return { scenarios: document.scenarios, byName, vocabulary, findPreset: presetFinder(document.presets) };
};
