import { describe, expect, it } from 'vitest';
import type { WorkbookDocument } from './document';
import { evaluateDocument } from './evaluate-document';
import { fitOwnPoints, type OwnPoint } from './fit-own';
import { commonParameters, fidelityCells } from './fit-parameters';
import { measuredModel } from './measured/measured-model';
import { pointCells } from './measured/point-cells';
import { servingPoints } from './measured/serving-points';

const rows = servingPoints().filter(
  ({ model, system, backend, chips, weightPrecision }) =>
    model === 'Llama-3.1-70B' && system === 'h200' && backend === 'vllm' && chips === 4 && weightPrecision === 'fp8',
);
const [row] = rows;
if (row === undefined) throw new Error('The measured points have no such row.');
const lanes = new Set(['batch', 'contextLength', 'promptTokens', 'requestOutputTokens', 'inputTokensPerOutputToken', 'cachedInputShare']);
const fixed = Object.fromEntries(Object.entries(pointCells(row)).filter(([id, value]) => !lanes.has(id) && !Number.isNaN(value)));
const document: WorkbookDocument = {
  format: 'ridgebook/1',
  name: 'Own points',
  scenarios: [
    { name: 'Ours', cells: fixed },
    { name: 'Empty', cells: {} },
  ],
};
const points: readonly OwnPoint[] = rows.map(({ concurrency, inputTokens, outputTokens, tpot, ttft }) => ({
  concurrency,
  inputTokens,
  outputTokens,
  tpot,
  ttft,
}));

describe("a fit to a team's own points", () => {
  it('comes nearer than the common set and judges itself on points left out', () => {
    expect(measuredModel('Llama-3.1-70B').layers).toBe(80);
    const fit = fitOwnPoints(document, 'Ours', points);
    expect(fit.fitted.mean).toBeLessThan(fit.common.mean);
    expect(fit.leftOut.mean).toBeLessThan(0.09);
    expect(fit.leftOut.mean).toBeGreaterThanOrEqual(fit.fitted.mean);
    expect(fit.firstToken?.rows).toBe(points.length);
    expect(fit.errors).toHaveLength(points.length);
    expect(fitOwnPoints(document, 'Ours', points)).toEqual(fit);
  });

  it('makes a fidelity whose scenario has the step time that the fit predicts', () => {
    const fit = fitOwnPoints(document, 'Ours', points);
    const [point] = points;
    if (point === undefined) throw new Error('There are no points.');
    const preset = fidelityCells(fit.parameters);
    const numbers = Object.fromEntries(Object.entries(preset).flatMap(([id, cell]) => (cell === null ? [] : [[id, cell]])));
    const own = {
      batch: point.concurrency,
      contextLength: point.inputTokens + point.outputTokens / 2,
      promptTokens: point.inputTokens,
      requestOutputTokens: point.outputTokens,
      inputTokensPerOutputToken: point.inputTokens / point.outputTokens,
      cachedInputShare: 0,
    };
    const [scenario] = evaluateDocument({ ...document, scenarios: [{ name: 'Ours', cells: { ...fixed, ...numbers, ...own } }] });
    expect(scenario?.values.stepTime).toBeCloseTo(fit.predicted[0] ?? NaN, 12);
  });

  it('stays near the common set when there are few points', () => {
    const fit = fitOwnPoints(document, 'Ours', points.slice(0, 3));
    expect(Math.abs(fit.parameters.bandwidthEfficiency / commonParameters.bandwidthEfficiency - 1)).toBeLessThan(0.3);
    expect(fit.parameters.networkEfficiency).toBe(commonParameters.networkEfficiency);
  });

  it('says what is missing', () => {
    expect(() => fitOwnPoints(document, 'Ours', points.slice(0, 2))).toThrow('at least 3 measured points');
    expect(() => fitOwnPoints(document, 'Theirs', points)).toThrow('no scenario "Theirs"');
    expect(() => fitOwnPoints(document, 'Empty', points)).toThrow('no step time at point 1');
    const [point] = points;
    if (point === undefined) throw new Error('There are no points.');
    expect(() => fitOwnPoints(document, 'Ours', [...points, { ...point, tpot: 0 }])).toThrow(`Point ${points.length + 1} needs`);
  });
});
