import { given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive, share } from './bounds';
import { trafficPlan } from './sources';

/** What users send and receive. */

export const contextLength = given({
  id: 'contextLength',
  label: 'Context length',
  symbol: 'c',
  unit: unit('tokens'),
  group: 'Traffic',
  bounds: positive,
  default: null,
  description: 'Mean live context of a sequence while it decodes: its prompt and the answer so far.',
  source: trafficPlan,
});

export const promptTokens = given({
  id: 'promptTokens',
  label: 'Prompt tokens',
  symbol: 'P',
  unit: unit('tokens'),
  group: 'Traffic',
  bounds: positive,
  default: null,
  description: 'Tokens that a request brings along, cached ones included.',
  source: trafficPlan,
});

export const requestOutputTokens = given({
  id: 'requestOutputTokens',
  label: 'Output tokens per request',
  symbol: 'O',
  unit: unit('tokens'),
  group: 'Traffic',
  bounds: positive,
  default: null,
  description: 'Tokens that a request is answered with.',
  source: trafficPlan,
});

export const outputTokensPerSecond = given({
  id: 'outputTokensPerSecond',
  label: 'Output tokens per second',
  symbol: 'D',
  unit: unit('tok/s'),
  group: 'Traffic',
  bounds: notNegative,
  default: null,
  description: 'Mean demand of all users together for generated tokens.',
  source: trafficPlan,
});

export const inputTokensPerOutputToken = given({
  id: 'inputTokensPerOutputToken',
  label: 'Input per output token',
  symbol: 'u_{\\mathrm{in}}',
  unit: unit('1'),
  group: 'Traffic',
  bounds: notNegative,
  default: null,
  description: 'Prompt tokens that come with each generated token, cached ones included.',
  source: trafficPlan,
});

export const cachedInputShare = given({
  id: 'cachedInputShare',
  label: 'Cached share of input',
  symbol: '\\chi',
  unit: unit('1'),
  group: 'Traffic',
  bounds: share,
  default: null,
  description: 'Part of the prompt tokens whose KV is found in a cache and not computed again.',
  source: trafficPlan,
});

export const peakToAverage = given({
  id: 'peakToAverage',
  label: 'Peak to average',
  symbol: '\\pi',
  unit: unit('1'),
  group: 'Traffic',
  bounds: { min: 1 },
  default: null,
  description: 'Demand of the busiest hour over the mean; capacity is built for the peak and idles below it.',
  source: trafficPlan,
});

export const growthPerMonth = given({
  id: 'growthPerMonth',
  label: 'Growth per month',
  symbol: '\\gamma',
  unit: unit('1'),
  group: 'Traffic',
  bounds: { min: -1, aboveMin: true },
  default: 0,
  description: 'Monthly growth of the demand while the model is deployed; 5 % is 0.05.',
  source: trafficPlan,
});

export const trafficQuantities = [
  contextLength,
  promptTokens,
  requestOutputTokens,
  outputTokensPerSecond,
  inputTokensPerOutputToken,
  cachedInputShare,
  peakToAverage,
  growthPerMonth,
] as const;
