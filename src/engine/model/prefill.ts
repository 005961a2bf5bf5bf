import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { attentionWindow, globalAttentionShare, sparseExponent, sparseKnee } from './attention';
import { efficiency, notNegative, positive } from './bounds';
import { activationBytes, flopsPerMac } from './constants';
import { attentionFlopsPerPair } from './decode-work';
import { scaleUpBandwidth } from './hardware';
import { activeParams, experts, layers, modelDim } from './model';
import { tensorParallel } from './network';
import { attentionDataParallel } from './overheads';
import { chips, computeEfficiency, networkEfficiency, peakFlops } from './replica';
import { deepseekV3, identity, lecture, serving } from './sources';
import { cachedInputShare, promptTokens } from './traffic';

/** Reading the prompt: compute-bound, and paid by input tokens. */

export const prefillEfficiency = derived({
  id: 'prefillEfficiency',
  label: 'Prefill efficiency',
  symbol: '\\eta_P',
  unit: unit('1'),
  group: 'Prices',
  bounds: efficiency,
  formula: () => f`${computeEfficiency}`,
  description: 'Share of peak arithmetic that prefill reaches.',
  source: serving,
});

export const moePrefillPenalty = given({
  id: 'moePrefillPenalty',
  label: 'Mixture prefill penalty',
  symbol: '\\mu_P',
  unit: unit('1'),
  group: 'Prices',
  bounds: positive,
  default: 1,
  description: 'Factor by which prefill of a mixture takes longer than its arithmetic; 1 on the blackboard, 2 when measured.',
  source: serving,
});

export const prefillAttentionFlopsPerPair = derived({
  id: 'prefillAttentionFlopsPerPair',
  label: 'Prefill attention work per pair',
  symbol: 'a_P',
  unit: unit('FLOP'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${attentionFlopsPerPair}`,
  description: 'Attention arithmetic per pair of tokens in prefill; MLA is not absorbed there and needs less than in decode.',
  source: identity(deepseekV3),
});

export const cachedPromptTokens = derived({
  id: 'cachedPromptTokens',
  label: 'Cached prompt tokens',
  symbol: 'P_0',
  unit: unit('tokens'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${cachedInputShare}*${promptTokens}`,
  description: 'Part of the prompt that is already in the cache when prefill begins.',
  source: identity(lecture(6)),
});

export const promptPairs = derived({
  id: 'promptPairs',
  label: "Pairs up to the prompt's end",
  symbol: '\\Lambda_P',
  unit: unit('tokens'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`${globalAttentionShare}*(${promptTokens} <= ${sparseKnee} ? ${promptTokens}^2/2 : ${sparseKnee}^2/2 + ${sparseKnee}^2*((${promptTokens}/${sparseKnee})^(${sparseExponent} + 1) - 1)/(${sparseExponent} + 1)) + (1 - ${globalAttentionShare})*(${promptTokens} <= ${attentionWindow} ? ${promptTokens}^2/2 : ${attentionWindow}*${promptTokens} - ${attentionWindow}^2/2)`,
  description:
    'Integral of the context tokens read from an empty context to the whole prompt: pairs of new and context tokens in the average layer.',
  source: 'Antiderivative of the context tokens read, in closed form',
});

export const cachedPairs = derived({
  id: 'cachedPairs',
  label: 'Pairs up to the cached part',
  symbol: '\\Lambda_{P_0}',
  unit: unit('tokens'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`${globalAttentionShare}*(${cachedPromptTokens} <= ${sparseKnee} ? ${cachedPromptTokens}^2/2 : ${sparseKnee}^2/2 + ${sparseKnee}^2*((${cachedPromptTokens}/${sparseKnee})^(${sparseExponent} + 1) - 1)/(${sparseExponent} + 1)) + (1 - ${globalAttentionShare})*(${cachedPromptTokens} <= ${attentionWindow} ? ${cachedPromptTokens}^2/2 : ${attentionWindow}*${cachedPromptTokens} - ${attentionWindow}^2/2)`,
  description: 'The same integral up to the cached part of the prompt, whose pairs were computed earlier.',
  source: 'Antiderivative of the context tokens read, in closed form',
});

export const prefillContext = derived({
  id: 'prefillContext',
  label: 'Middle of the uncached prompt',
  symbol: 'c_P',
  unit: unit('tokens'),
  group: 'Prices',
  bounds: notNegative,
  formula: () => f`${promptTokens}*(1 + ${cachedInputShare})/2`,
  description: 'Context that the middle token of the uncached part of the prompt looks back on.',
  source: identity(lecture(6)),
});

export const prefillTokensRead = derived({
  id: 'prefillTokensRead',
  label: 'Context tokens read in prefill',
  symbol: '\\bar r_P',
  unit: unit('tokens'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`1 - ${cachedInputShare} > 1e-6 ? (${promptPairs} - ${cachedPairs})/(${promptTokens} - ${cachedPromptTokens}) : ${globalAttentionShare}*(${prefillContext} <= ${sparseKnee} ? ${prefillContext} : ${sparseKnee}*(${prefillContext}/${sparseKnee})^${sparseExponent}) + (1 - ${globalAttentionShare})*min(${prefillContext}, ${attentionWindow})`,
  description:
    'Mean context that a newly computed prompt token reads: half the prompt for dense attention without a cache. A prompt that is nearly all cached is judged at its end.',
  source: 'Mean of the context tokens read over the uncached part of the prompt',
});

export const prefillFlopsPerToken = derived({
  id: 'prefillFlopsPerToken',
  label: 'Work per prompt token',
  symbol: '\\phi_P',
  unit: unit('FLOP'),
  group: 'Prices',
  bounds: positive,
  formula: () => f`${flopsPerMac}*${activeParams} + ${prefillAttentionFlopsPerPair}*${prefillTokensRead}`,
  description: 'Arithmetic for one prompt token that is not cached: active weights once, and attention over what precedes it.',
  source: lecture(6),
});

export const prefillNetworkPerToken = derived({
  id: 'prefillNetworkPerToken',
  label: 'Prefill network time per token',
  symbol: '\\nu_P',
  unit: unit('s'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`${tensorParallel} > 1 ? 4*${layers}*(${tensorParallel} - 1)/${tensorParallel}*${modelDim}*${activationBytes}/(${attentionDataParallel}*${scaleUpBandwidth}*${networkEfficiency}) : 0`,
  description: 'Time that the all-reduces of tensor parallelism take for one prompt token.',
  source: serving,
});

export const prefillSecondsPerToken = derived({
  id: 'prefillSecondsPerToken',
  label: 'Prefill time per token',
  symbol: 't_P',
  unit: unit('s'),
  group: 'Prices',
  bounds: notNegative,
  formula: () =>
    f`(${prefillFlopsPerToken}/(${chips}*${peakFlops}*${prefillEfficiency}) + ${prefillNetworkPerToken})*(${experts} > 1 ? ${moePrefillPenalty} : 1)`,
  description: 'Time of a whole replica for one prompt token that is not cached.',
  source: serving,
});

export const prefillQuantities = [
  prefillEfficiency,
  moePrefillPenalty,
  prefillAttentionFlopsPerPair,
  cachedPromptTokens,
  promptPairs,
  cachedPairs,
  prefillContext,
  prefillTokensRead,
  prefillFlopsPerToken,
  prefillNetworkPerToken,
  prefillSecondsPerToken,
] as const;
