import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { batch } from './batch';
import { notNegative, positive } from './bounds';
import { hoursPerMonth } from './chip-price';
import { secondsPerHour, tokensPerMtok } from './constants';
import { longContextSurcharge } from './context';
import { fleetCostPerMonth } from './fleet';
import { fastCostMultiple, slowModeSaving } from './floor';
import { mixedPrefillTime } from './overheads';
import { pipelineLatency } from './pipeline';
import { prefillSecondsPerToken } from './prefill';
import { observedCacheHitPrice, observedInputPrice, observedOutputPrice } from './rate-card';
import { replicaHourPrice } from './replica';
import { stepTime } from './roofline';
import { identity, lecture, serving } from './sources';
import {
  cachedInputShare,
  inputTokensPerOutputToken,
  outputTokensPerSecond,
  peakToAverage,
  promptTokens,
  requestOutputTokens,
} from './traffic';

/** What tokens cost, and must sell for. */

export const decodeCost = derived({
  id: 'decodeCost',
  label: 'Cost of output',
  symbol: 'k_{\\mathrm{out}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  formula: () => f`(${stepTime} - ${mixedPrefillTime})/${batch}*${replicaHourPrice}/${secondsPerHour}*${tokensPerMtok}`,
  description: 'Rent of the replica for a million generated tokens, prefill left to the input tokens that caused it.',
  source: lecture(1),
});

export const prefillCost = derived({
  id: 'prefillCost',
  label: 'Cost of input',
  symbol: 'k_{\\mathrm{in}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${prefillSecondsPerToken}*${replicaHourPrice}/${secondsPerHour}*${tokensPerMtok}`,
  description: 'Rent of the replica for a million prompt tokens that are not cached.',
  source: lecture(6),
});

export const outputInputRatio = derived({
  id: 'outputInputRatio',
  label: 'Output to input cost',
  symbol: '\\lambda',
  unit: unit('1'),
  group: 'Prices',
  formula: () => f`${decodeCost}/${prefillCost}`,
  description: 'How much dearer a generated token is to make than a prompt token.',
  source: lecture(6),
});

export const timeToFirstToken = derived({
  id: 'timeToFirstToken',
  label: 'Time to first token',
  symbol: 't_{\\mathrm{ttft}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${promptTokens}*(1 - ${cachedInputShare})*${prefillSecondsPerToken} + ${pipelineLatency}`,
  description: 'Wait until the first token of the answer, on chips with nothing else to do.',
  source: serving,
});

export const requestTime = derived({
  id: 'requestTime',
  label: 'Time per request',
  symbol: 't_{\\mathrm{req}}',
  unit: unit('s'),
  group: 'Batch and latency',
  bounds: notNegative,
  formula: () => f`${timeToFirstToken} + (${requestOutputTokens} - 1)*${pipelineLatency}`,
  description: 'From sending the prompt to the last token of the answer, without queueing.',
  source: serving,
});

export const idleFactor = derived({
  id: 'idleFactor',
  label: 'Idle factor',
  symbol: '\\pi_{\\mathrm{idle}}',
  unit: unit('1'),
  group: 'Prices',
  bounds: positive,
  formula: () => f`${peakToAverage}`,
  description: 'Capacity paid for over capacity used; built for the peak, it is the peak over the average.',
  source: 'Common capacity planning; DeepSeek publishes its own daily swing: https://github.com/deepseek-ai/open-infra-index',
});

export const margin = given({
  id: 'margin',
  label: 'Gross margin target',
  symbol: 'm',
  unit: unit('1'),
  group: 'Prices',
  bounds: { max: 1 },
  default: 0.5,
  description: 'Share of the price that is left after the cost of serving.',
  source: 'Assumption',
});

export const outputPrice = derived({
  id: 'outputPrice',
  label: 'Output price',
  symbol: 'p_{\\mathrm{out}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  formula: () => f`${decodeCost}*${idleFactor}/(1 - ${margin})`,
  description: 'Price of a million generated tokens that earns the margin with idle capacity paid for.',
  source: identity(lecture(6)),
});

export const inputPrice = derived({
  id: 'inputPrice',
  label: 'Input price',
  symbol: 'p_{\\mathrm{in}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${prefillCost}*${idleFactor}/(1 - ${margin})`,
  description: 'Price of a million uncached prompt tokens that earns the margin with idle capacity paid for.',
  source: identity(lecture(6)),
});

export const fastPrice = derived({
  id: 'fastPrice',
  label: 'Fast-mode price',
  symbol: 'p_{\\mathrm{fast}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  formula: () => f`${outputPrice}*${fastCostMultiple}`,
  description: 'Output price of a mode that is faster by the fast-mode speed-up, at the same margin.',
  source: lecture(1),
});

export const slowPrice = derived({
  id: 'slowPrice',
  label: 'Slow-mode price',
  symbol: 'p_{\\mathrm{slow}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  formula: () => f`${outputPrice}*(1 - ${slowModeSaving})`,
  description: 'Lowest output price that unlimited patience could buy, at the same margin.',
  source: lecture(1),
});

export const longContextPrice = derived({
  id: 'longContextPrice',
  label: 'Long-context price',
  symbol: 'p_{\\mathrm{long}}',
  unit: unit('USD/Mtok'),
  group: 'Prices',
  formula: () => f`${outputPrice}*${longContextSurcharge}`,
  description: 'Output price at the long context, at the same margin.',
  source: lecture(6),
});

export const revenuePerMonth = derived({
  id: 'revenuePerMonth',
  label: 'Revenue per month',
  symbol: '\\mathrm{Rev}',
  unit: unit('USD'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`${outputTokensPerSecond}*${secondsPerHour}*${hoursPerMonth}/${tokensPerMtok}*(${observedOutputPrice} + ${inputTokensPerOutputToken}*((1 - ${cachedInputShare})*${observedInputPrice} + ${cachedInputShare}*${observedCacheHitPrice}))`,
  description: 'What the traffic would earn in a month at the listed prices, cache hits at theirs.',
  source: 'DeepSeek open-infra-index, day 6: https://github.com/deepseek-ai/open-infra-index',
});

export const costPerMonth = derived({
  id: 'costPerMonth',
  label: 'Cost per month',
  symbol: '\\mathrm{Cost}',
  unit: unit('USD'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${fleetCostPerMonth}`,
  description: 'What the fleet costs in a month.',
  source: 'DeepSeek open-infra-index, day 6: https://github.com/deepseek-ai/open-infra-index',
});

export const grossMargin = derived({
  id: 'grossMargin',
  label: 'Gross margin',
  symbol: '\\mathrm{GM}',
  unit: unit('1'),
  group: 'Prices',
  bounds: { max: 1 },
  formula: () => f`1 - ${costPerMonth}/${revenuePerMonth}`,
  description: 'Part of the revenue at listed prices that serving leaves over.',
  source: 'DeepSeek open-infra-index, day 6: https://github.com/deepseek-ai/open-infra-index',
});

export const pricesQuantities = [
  decodeCost,
  prefillCost,
  outputInputRatio,
  timeToFirstToken,
  requestTime,
  idleFactor,
  margin,
  outputPrice,
  inputPrice,
  fastPrice,
  slowPrice,
  longContextPrice,
  revenuePerMonth,
  costPerMonth,
  grossMargin,
] as const;
