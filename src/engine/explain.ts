import type { Node } from './ast';
import type { CellError, WorkbookDocument } from './document';
import { checkDocument } from './document-check';
import { DocumentError } from './document-error';
import type { Vocabulary } from './document-rows';
import type { Definition } from './definition';
import { evaluate } from './evaluate';
import { ofRow, prepare } from './evaluate-document-definitions';
import { dependentsIn, leavesOf, precedentsOf } from './explain-precedents';
import { formulaValue, stepsOf, type Step } from './explain-steps';
import { strongestInput, type Strongest } from './explain-strongest';
import { planFor } from './plan-cache';
import { modelFormulas } from './registry';
import { resolve, type Resolved } from './resolve';
import { notesOf, type Notes } from './warnings-calibrated';

/** Why a row of a scenario is what it is. Values are in declared units. */
export type Explanation = {
  readonly id: string;
  readonly definition: Definition;
  /** NaN where there is none; then `error` says why. */
  readonly value: number;
  readonly error?: CellError;
  /** Of a formula: each part with its operands, the formula itself last. */
  readonly steps: readonly Step[];
  /** What its definition names, in the order of the text. */
  readonly precedents: readonly string[];
  /** Whose definitions name it, in the order of the sheet. */
  readonly dependents: readonly string[];
  /** What it rests on in the end and nothing computes, in the order of the sheet. */
  readonly leaves: readonly string[];
};

/** One scenario, ready to explain its rows. */
export type Explainer = {
  readonly vocabulary: Vocabulary;
  /** In declared units; NaN where there is no value or no such row. */
  readonly valueOf: (id: string) => number;
  /** From the layer that decides down to the weakest; empty where the default does. */
  readonly layersOf: (id: string) => readonly Resolved[];
  /** Whether a formula or a search gives its value. */
  readonly isComputed: (id: string) => boolean;
  /** What a row's own formula gives here where a cell or a preset stands in its place; undefined where it stands, or there is none. */
  readonly formulaGives: (id: string) => number | undefined;
  /** Throws `DocumentError` on an unknown id. */
  readonly explain: (id: string) => Explanation;
  /** What a plan should know of this scenario, as its evaluation says it. */
  readonly notes: () => Notes;
  /** The input that moves a row most; undefined where none does. */
  readonly strongest: (id: string) => Strongest | undefined;
};

/** Evaluates one scenario by the plan that the sheet's values come from. Throws `DocumentError` on an unknown scenario. */
export const explainer = (document: WorkbookDocument, scenarioName: string): Explainer => {
  const checked = checkDocument(document);
  const scenario = checked.byName.get(scenarioName);
  if (scenario === undefined) throw new DocumentError(`There is no scenario "${scenarioName}".`);
  const { definitions, numbers, resolved } = prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary);
  const run = evaluate(planFor(definitions), numbers, 1);
  const dependents = dependentsIn(definitions);
  let notes: Notes | undefined;
  const valueOf = (id: string): number => (definitions.has(id) ? (run.column(id)[0] ?? NaN) : NaN);
  const definitionOf = (id: string): Definition => {
    const definition = definitions.get(id);
    if (definition === undefined) throw new DocumentError(`There is no row "${id}" to explain.`);
    return definition;
  };
  const declaredOf = (id: string): Node | undefined => {
    const row = checked.vocabulary.rows.find((one) => one.id === id);
    const own = row && ofRow(row.formula, row, checked.vocabulary);
    return own?.kind === 'formula' ? own.node : modelFormulas().get(id);
  };
  return {
    vocabulary: checked.vocabulary,
    valueOf,
    layersOf: (id) => resolved.get(id) ?? [],
    isComputed: (id) => ['formula', 'solved'].includes(definitions.get(id)?.kind ?? ''),
    formulaGives: (id) => {
      const declared = declaredOf(id);
      const definition = definitions.get(id);
      if (declared === undefined || (definition?.kind === 'formula' && definition.node === declared)) return undefined;
      return formulaValue(declared, valueOf);
    },
    explain: (id) => {
      const definition = definitionOf(id);
      const precedents = precedentsOf(definition);
      const error = run.errorAt(id, 0);
      return {
        id,
        definition,
        value: valueOf(id),
        ...(error === undefined ? {} : { error }),
        steps: definition.kind === 'formula' ? stepsOf(definition.node, precedents, valueOf) : [],
        precedents,
        dependents: dependents.get(id) ?? [],
        leaves: leavesOf(id, definitions),
      };
    },
    notes: () => {
      if (notes !== undefined) return notes;
      const values = [...definitions.keys()].map((id) => [id, valueOf(id)] as const).filter(([, value]) => !Number.isNaN(value));
      return (notes = notesOf(resolved, valueOf, Object.fromEntries(values)));
    },
    strongest: (id) => strongestInput(id, definitions, numbers, leavesOf(id, definitions), valueOf(id)),
  };
};
