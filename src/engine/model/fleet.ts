import { f } from '../formula';
import { derived } from '../quantity';
import { unit } from '../unit';
import { notNegative } from './bounds';
import { chipHourPrice, hoursPerMonth, pue } from './chip-price';
import { chipPower } from './hardware';
import { disaggregated } from './overheads';
import { pipelineLatency, pipelineStages } from './pipeline';
import { prefillSecondsPerToken } from './prefill';
import { chips } from './replica';
import { throughput } from './roofline';
import { identity, lecture, little } from './sources';
import { cachedInputShare, inputTokensPerOutputToken, outputTokensPerSecond, peakToAverage } from './traffic';

/** Chips for all users together. */

export const concurrentSequences = derived({
  id: 'concurrentSequences',
  label: 'Concurrent sequences',
  symbol: 'Q',
  unit: unit('seq'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${outputTokensPerSecond}*${peakToAverage}*${pipelineLatency}`,
  description: 'Sequences in flight at the peak: arrival rate times the time each token takes.',
  source: little,
});

export const decodeReplicas = derived({
  id: 'decodeReplicas',
  label: 'Decode replicas',
  symbol: 'n_R',
  unit: unit('replicas'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${pipelineStages}*ceil(${outputTokensPerSecond}*${peakToAverage}/(${throughput}*${pipelineStages}))`,
  description: 'Groups of chips needed to decode at the peak, in whole copies of the model.',
  source: lecture(1),
});

export const prefillChips = derived({
  id: 'prefillChips',
  label: 'Prefill chips',
  symbol: 'n_P',
  unit: unit('chips'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () =>
    f`${disaggregated} ? ceil(${outputTokensPerSecond}*${peakToAverage}*${inputTokensPerOutputToken}*(1 - ${cachedInputShare})*${prefillSecondsPerToken}*${chips}) : 0`,
  description: 'Chips needed to read prompts at the peak, where prefill runs apart.',
  source: lecture(6),
});

export const fleetChips = derived({
  id: 'fleetChips',
  label: 'Fleet chips',
  symbol: 'n_{\\mathrm{fleet}}',
  unit: unit('chips'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${decodeReplicas}*${chips} + ${prefillChips}`,
  description: 'All chips that serve, built for the peak.',
  source: identity(lecture(1)),
});

export const fleetPower = derived({
  id: 'fleetPower',
  label: 'Fleet power',
  symbol: 'P_{\\mathrm{fleet}}',
  unit: unit('W'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${fleetChips}*${chipPower}*${pue}`,
  description: 'Power that the fleet draws at the meter of the building.',
  source: 'The metric is ISO/IEC 30134-2',
});

export const fleetCostPerMonth = derived({
  id: 'fleetCostPerMonth',
  label: 'Fleet cost per month',
  symbol: 'K_{\\mathrm{fleet}}',
  unit: unit('USD'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${fleetChips}*${chipHourPrice}*${hoursPerMonth}`,
  description: 'Ownership or rent of the whole fleet for a month, busy or not.',
  source: 'DeepSeek open-infra-index, day 6: https://github.com/deepseek-ai/open-infra-index',
});

export const fleetUtilisation = derived({
  id: 'fleetUtilisation',
  label: 'Fleet utilisation',
  symbol: '\\eta_{\\mathrm{fleet}}',
  unit: unit('1'),
  group: 'Fleet',
  bounds: notNegative,
  formula: () => f`${outputTokensPerSecond}/(${decodeReplicas}*${throughput})`,
  description: 'Mean demand over what the decode replicas could deliver.',
  source: identity(lecture(1)),
});

export const fleetQuantities = [
  concurrentSequences,
  decodeReplicas,
  prefillChips,
  fleetChips,
  fleetPower,
  fleetCostPerMonth,
  fleetUtilisation,
] as const;
