import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive, share } from './bounds';
import { hoursPerMonth } from './chip-price';
import { hoursPerDay, secondsPerDay } from './constants';
import { bridge, identity, lecture } from './sources';
import { cachedInputShare, growthPerMonth, inputTokensPerOutputToken, outputTokensPerSecond } from './traffic';

/** What a model will serve before it is overtaken. */

export const lifetimeDays = given({
  id: 'lifetimeDays',
  label: 'Deployment',
  symbol: 't_{\\mathrm{life}}',
  unit: unit('d'),
  group: 'Cost pools',
  bounds: positive,
  default: 60,
  description: 'Days for which the model serves before its successor takes over.',
  source: lecture(5),
});

export const obsolescenceProbability = given({
  id: 'obsolescenceProbability',
  label: 'Chance of missing the frontier',
  symbol: '\\omega_0',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: share,
  default: 0,
  description: 'Chance that the model is not best in its class on the day it launches; its demand is then lost.',
  source: lecture(5),
});

export const obsolescenceHazard = given({
  id: 'obsolescenceHazard',
  label: 'Overtaking rate',
  symbol: 'h',
  unit: unit('1/d'),
  group: 'Cost pools',
  bounds: notNegative,
  default: 0,
  description: 'Rate per day at which a deployed model is overtaken and loses the rest of its demand.',
  source: identity(lecture(5)),
});

export const survivalShare = derived({
  id: 'survivalShare',
  label: 'Surviving share of demand',
  symbol: 'S',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: share,
  formula: () =>
    f`(1 - ${obsolescenceProbability})*(${obsolescenceHazard}*${lifetimeDays} < 1e-5 ? 1 - ${obsolescenceHazard}*${lifetimeDays}/2 : (1 - exp(-(${obsolescenceHazard}*${lifetimeDays})))/(${obsolescenceHazard}*${lifetimeDays}))`,
  description: 'Share of the planned demand expected to come: launched as a frontier model, and not yet overtaken.',
  source: identity(lecture(5)),
});

export const lifetimeMonths = derived({
  id: 'lifetimeMonths',
  label: 'Deployment in months',
  symbol: 'm_{\\mathrm{life}}',
  unit: unit('months'),
  group: 'Cost pools',
  bounds: positive,
  formula: () => f`${lifetimeDays}*${hoursPerDay}/${hoursPerMonth}`,
  description: 'The deployment counted in mean months, by which growth compounds.',
  source: bridge,
});

export const growthFactor = derived({
  id: 'growthFactor',
  label: 'Growth over the deployment',
  symbol: 'G',
  unit: unit('1'),
  group: 'Cost pools',
  bounds: positive,
  formula: () =>
    f`abs(${lifetimeMonths}*log(1 + ${growthPerMonth})) < 1e-5 ? 1 + ${lifetimeMonths}*log(1 + ${growthPerMonth})/2 : (exp(${lifetimeMonths}*log(1 + ${growthPerMonth})) - 1)/(${lifetimeMonths}*log(1 + ${growthPerMonth}))`,
  description: "Mean demand over the deployment relative to the first day's, when demand compounds monthly.",
  source: 'Mean of compound growth over the deployment',
});

export const plannedInferenceTokens = derived({
  id: 'plannedInferenceTokens',
  label: 'Planned inference tokens',
  symbol: 'D_{\\mathrm{plan}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () =>
    f`${outputTokensPerSecond}*${secondsPerDay}*${lifetimeDays}*(1 + ${inputTokensPerOutputToken}*(1 - ${cachedInputShare}))*${growthFactor}`,
  description: 'Tokens the model would process over its deployment if nothing overtakes it, generated and uncached input.',
  source: lecture(5),
});

export const inferenceTokens = derived({
  id: 'inferenceTokens',
  label: 'Inference tokens',
  symbol: 'D_{\\mathrm{inf}}',
  unit: unit('tokens'),
  group: 'Cost pools',
  bounds: notNegative,
  formula: () => f`${plannedInferenceTokens}*${survivalShare}`,
  description: 'Tokens the model is expected to process, the risk of being overtaken considered.',
  source: lecture(5),
});

export const demandQuantities = [
  lifetimeDays,
  obsolescenceProbability,
  obsolescenceHazard,
  survivalShare,
  lifetimeMonths,
  growthFactor,
  plannedInferenceTokens,
  inferenceTokens,
] as const;
