import { readyScenario, readyScenarios, type Progress } from '@/engine/analysis/ready';
import type { WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/document-error';
import { rateCards } from '@/engine/presets/rate-cards';
import { quantities } from '@/engine/registry';
import type { Named } from '../compare/view';
import { wordsOf } from '../figures';
import type { Asked } from './asked';
import { boundOf } from './bound';
import { claimsAnswer } from './claims-answer';
import { fieldsOf } from './fields';
import { leversAnswer, planAnswer } from './plan-answer';
import { pricesAnswer } from './prices-answer';
import type { Analyse, Tool } from './schema';
import { seekAnswer } from './seek-answer';
import { simulateAnswer } from './simulate-answer';
import { tableAnswer } from './table-answer';
import { tornadoAnswer } from './tornado-answer';
import type { AnalyseView, Answer } from './view';

const answers: Readonly<Record<Tool, (asked: Asked) => Answer>> = {
  table: tableAnswer,
  seek: seekAnswer,
  tornado: tornadoAnswer,
  simulate: simulateAnswer,
  plan: planAnswer,
  levers: leversAnswer,
  prices: pricesAnswer,
  claims: claimsAnswer,
};

const mostSimulated = 6;

const named = ({ id, label }: { readonly id: string; readonly label: string }): Named => ({ id, name: label });

/** The form of a tool, and its answer where one is asked for. What cannot be answered comes with a sentence. */
export function buildAnalyse(
  { id: workbookId, name, scenarios }: { readonly id: string; readonly name: string; readonly scenarios: readonly Named[] },
  document: WorkbookDocument,
  input: Analyse,
  progress?: Progress,
): AnalyseView {
  const scenario = scenarios.find(({ id }) => id === input.scenario) ?? scenarios[0];
  if (scenario === undefined) throw new Error('A workbook has at least one scenario.');
  const words = wordsOf(document);
  const ready = readyScenario(document, scenario.name);
  const others = scenarios.filter(({ id }) => id !== scenario.id).slice(0, mostSimulated - 1);
  const settable = quantities.filter((quantity) => quantity.kind !== 'constant' && quantity.words === undefined);
  const view = {
    workbookId,
    name,
    scenarios,
    scenario,
    tool: input.tool,
    asked: input,
    inputs: settable.map(named),
    results: [...settable.map(named), ...(document.rows ?? []).map(named)],
    cards: rateCards.map(({ id, provider, model }) => ({ id, name: `${provider} ${model}` })),
  };
  let fields: Record<string, string> = {};
  try {
    fields = fieldsOf(document, ready, words, input);
    const all =
      input.tool === 'simulate'
        ? [
            ready,
            ...readyScenarios(
              document,
              others.map((other) => other.name),
            ),
          ]
        : [ready];
    const asked = { document, ready, scenarios: all, words, input, fields, progress };
    const answer = input.run ? answers[input.tool](asked) : undefined;
    return { ...view, fields, bound: boundOf(input.tool, fields, all.length), problem: undefined, answer };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...view, fields, bound: undefined, problem: error.message, answer: undefined };
  }
}
