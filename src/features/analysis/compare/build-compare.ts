import { readyScenarios } from '@/engine/analysis/ready';
import type { WorkbookDocument } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { quantities } from '@/engine/registry';
import type { WorkbookView } from '@/features/workbook/view';
import { wordsOf } from '../figures';
import { bridgeView } from './bridge-view';
import { differingCells, type Authors } from './cells';
import { flipsView } from './flips-view';
import { usualResult } from './headline';
import { regretView } from './regret-view';
import { resultRows } from './results';
import { mostCompared, type Compare } from './schema';
import type { CompareView, Named } from './view';

const resultsOf = (document: WorkbookDocument): Named[] => [
  ...quantities
    .filter(({ kind, ...quantity }) => (kind === 'derived' || kind === 'solved') && quantity.words === undefined)
    .map(({ id, label }) => ({ id, name: label })),
  ...(document.rows ?? []).map(({ id, label }) => ({ id, name: label })),
];

/** Everything of a comparison. Scenarios that are no longer there are left out of it. @throws DocumentError */
export function buildCompare(view: WorkbookView, document: WorkbookDocument, authors: Authors, asked: Compare): CompareView {
  const all = view.scenarios.map(({ id, name }) => ({ id, name }));
  const wanted = (asked.scenarios ?? []).flatMap((id) => all.filter((scenario) => scenario.id === id));
  const compared = wanted.length >= 2 ? wanted : all.slice(0, mostCompared);
  const [first] = compared;
  if (first === undefined) throw new Error('A workbook has at least one scenario.');
  const against = compared.find(({ id }) => id === asked.against) ?? first;
  const others = compared.filter(({ id }) => id !== against.id);
  const versus = others.find(({ id }) => id === asked.versus) ?? others[0];
  const words = wordsOf(document);
  const results = resultsOf(document);
  const result = results.find(({ id }) => id === asked.result) ?? results.find(({ id }) => id === usualResult) ?? first;
  const by = asked.by ?? 'presets';
  const evaluated = new Map(evaluateDocument(document).flatMap((one, i) => (all[i] === undefined ? [] : [[all[i].id, one] as const])));
  const ready = readyScenarios(
    document,
    compared.map(({ name }) => name),
  );
  const readyOf = (scenario: Named) => ready.find(({ name }) => name === scenario.name);
  const [a, b] = [readyOf(against), versus && readyOf(versus)];
  const ids = new Set(compared.map(({ id }) => id));
  const only = <T extends { readonly scenarioId: string }>(data: readonly T[]) => data.filter(({ scenarioId }) => ids.has(scenarioId));
  return {
    workbookId: view.id,
    name: view.name,
    ...{ all, compared, against, versus, result, by, results },
    cells: differingCells(view, compared, authors),
    table: resultRows(compared, evaluated, against, result.id, words),
    charts: {
      pools: { ...view.charts.pools, data: only(view.charts.pools.data) },
      tiers: { ...view.charts.tiers, data: only(view.charts.tiers.data) },
    },
    bridge: a && b && bridgeView(a, b, result.id, by, words),
    flips: a && b && flipsView(a, b, result.id, words),
    regret: regretView(ready, words),
  };
}
