import type { CellText, EvaluatedScenario, TeamRowDocument } from '../document';
import { evaluateDocument } from '../evaluate-document';

/** One scenario without presets or base, with these cells only. */
export const evaluateCells = (cells: Readonly<Record<string, CellText>>, rows: readonly TeamRowDocument[] = []): EvaluatedScenario => {
  const [scenario] = evaluateDocument({
    format: 'ridgebook/1',
    name: 'Reference',
    rows,
    scenarios: [{ name: 'Case', cells }],
  });
  if (scenario === undefined) throw new Error('A document with one scenario gave none.');
  return scenario;
};
