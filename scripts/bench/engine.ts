import { readFileSync } from 'node:fs';
import { compareWithHandWritten } from '../../src/engine/bench';
import { parseDocument } from '../../src/engine/document-parse';
import { evaluateDocument, sweepScenario } from '../../src/engine/evaluate-document';
import { shortest } from './timing';

const clock = (): number => performance.now();

export type EngineFigures = {
  /** Whole documents: read, resolved, every quantity evaluated. */
  readonly documentScenariosPerSecond: number;
  /** Points of a sweep of one scenario, every quantity that the answer needs. */
  readonly sweepPointsPerSecond: number;
  /** How many times longer the engine takes than a loop written by hand for the same formulas. */
  readonly againstLoop: number;
};

export function measureEngine(): EngineFigures {
  const json: unknown = JSON.parse(readFileSync(new URL('../../e2e/documents/deepseek-v3.json', import.meta.url), 'utf8'));
  const document = parseDocument(json);
  const [first] = document.scenarios;
  if (first === undefined) throw new Error('The document has no scenario.');
  const copies = Array.from({ length: 9 }, (_, i) => ({
    ...first,
    name: `Copy ${i}`,
    cells: { ...first.cells, contextLength: `${i + 1}k` },
  }));
  const twelve = { ...document, scenarios: [...document.scenarios, ...copies] };
  const points = Float64Array.from({ length: 1000 }, (_, i) => 64 + i * 4);
  return {
    documentScenariosPerSecond: (12 / shortest(() => void evaluateDocument(twelve), 2000).wall) * 1000,
    sweepPointsPerSecond:
      (1000 /
        shortest(() => void sweepScenario(document, first.name, { id: 'batch', values: points }, ['stepTime', 'decodeCost']), 2000).wall) *
      1000,
    againstLoop: compareWithHandWritten(1000, clock).ratio,
  };
}
