import { evaluateLanes, type FitData } from './fit-data';
import { solveLinear } from './fit-linear';
import type { FitParameters } from './fit-parameters';

/** The four numbers of the time to first token: seconds a kernel, prompts of its own, prompts a concurrent request, steps. */
export type FirstTokenNumbers = readonly [perKernel: number, ownPrompt: number, otherPrompts: number, steps: number];

/** The common form, rounded: 51 µs a kernel, 0.9 prompts, 0.075 prompts for each request in flight, 5.8 steps. */
export const commonFirstToken: FirstTokenNumbers = [51e-6, 0.9, 0.075, 5.8];

/**
 * What the time to first token is made of, four columns in seconds or kernels: kernels of a step, prefill of the own prompt, the same
 * once for each request in flight, and one decode step.
 */
export const firstTokenTerms = (data: FitData, parameters: FitParameters): readonly Float64Array[] => {
  const [kernels, prompt, perToken, batch, step] = evaluateLanes(data, parameters, [
    'kernelsPerStep',
    'promptTokens',
    'prefillSecondsPerToken',
    'batch',
    'stepTime',
  ]);
  if (!kernels || !prompt || !perToken || !batch || !step) throw new Error('A term of the time to first token has no column.');
  const own = prompt.map((tokens, lane) => tokens * (perToken[lane] ?? NaN));
  return [kernels, own, own.map((seconds, lane) => seconds * (batch[lane] ?? NaN)), step];
};

/** Predicted seconds to the first token, a lane each. */
export const firstTokenSeconds = (terms: readonly Float64Array[], numbers: FirstTokenNumbers): Float64Array =>
  Float64Array.from({ length: terms[0]?.length ?? 0 }, (_, lane) =>
    numbers.reduce((sum, number, k) => sum + number * (terms[k]?.[lane] ?? NaN), 0),
  );

const rounds = 40;
const least = 0.02;

/**
 * Fits the four numbers to measured seconds by reweighted least squares on relative errors, near to least absolute error. A rough
 * figure: queueing and scheduling decide much of it. Throws where the points do not tell the numbers apart.
 */
export const fitFirstToken = (terms: readonly Float64Array[], measured: Float64Array, weights: Float64Array): FirstTokenNumbers => {
  const scaled = terms.map((term) => term.map((value, lane) => value / (measured[lane] ?? NaN)));
  let numbers: FirstTokenNumbers = [0, 0, 0, 0];
  let importance = weights.slice();
  for (let round = 0; round < rounds; round += 1) {
    const now = importance;
    const product = (a: Float64Array, b: (lane: number) => number): number =>
      a.reduce((sum, value, lane) => sum + (now[lane] ?? 0) * value * b(lane), 0);
    const solved = solveLinear(
      scaled.map((a) => scaled.map((b) => product(a, (lane) => b[lane] ?? NaN))),
      scaled.map((a) => product(a, () => 1)),
    );
    const [perKernel, ownPrompt, otherPrompts, steps] = solved ?? [];
    if (perKernel === undefined || ownPrompt === undefined || otherPrompts === undefined || steps === undefined)
      throw new Error('These points do not tell the parts of the time to first token apart.');
    const made: FirstTokenNumbers = [perKernel, ownPrompt, otherPrompts, steps];
    numbers = made;
    const fitted = firstTokenSeconds(scaled, made);
    importance = weights.map((weight, lane) => weight / Math.max(least, Math.abs((fitted[lane] ?? NaN) - 1)));
  }
  return numbers;
};
