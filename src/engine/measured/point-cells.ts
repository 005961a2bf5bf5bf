import { findPreset } from '../presets/catalogue';
import { measuredModel } from './measured-model';
import type { ServingPoint } from './serving-points';

const chipPresets: Readonly<Record<string, string>> = { h100: 'h100-sxm', h200: 'h200-sxm', b200: 'b200-sxm' };
const chipCells = [
  'peakFlops16',
  'peakFlops8',
  'peakFlops4',
  'hbmBandwidth',
  'hbmCapacity',
  'scaleUpChips',
  'scaleUpBandwidth',
  'scaleOutBandwidth',
];

const chipOf = (system: string): Record<string, number> => {
  const preset = findPreset('hardware', chipPresets[system] ?? '');
  if (preset === undefined) throw new Error(`There is no hardware preset for the measured chip "${system}".`);
  // A rate that the chip lacks has no value; no point multiplies in it.
  return Object.fromEntries(chipCells.map((id) => [id, Number(preset.cells[id] ?? NaN)]));
};

const isHopper = (system: string): boolean => system === 'h100' || system === 'h200';

/** Bits in which the matrix units multiply: int4 weights at 16, mxfp4 weights at 16 on Hopper and 8 on Blackwell. */
export const multipliedBits = (precision: string, system: string): number => {
  if (precision === 'nvfp4') return 4;
  if (precision === 'fp8') return 8;
  return precision === 'mxfp4' && !isHopper(system) ? 8 : 16;
};

const stateElementBytes = 4;

/**
 * What a measured point sets in a scenario, by quantity id and in declared units. Batch is the concurrency; the context is the mean
 * prompt and half of the mean answer. The parameters of a fit are not among them. Throws on an unknown model, chip or precision.
 */
export const pointCells = (point: ServingPoint): Readonly<Record<string, number>> => {
  const model = measuredModel(point.model);
  const bytes = model.weightBytesPerParam[point.weightPrecision];
  if (bytes === undefined) throw new Error(`The bytes per parameter of ${point.model} in ${point.weightPrecision} are not known.`);
  const prompt = point.inputTokens * point.meanLengthShare;
  const answer = point.outputTokens * point.meanLengthShare;
  return {
    ...chipOf(point.system),
    totalParams: model.totalParams,
    activeParams: model.activeParams,
    layers: model.layers,
    modelDim: model.modelDim,
    queryHeads: model.queryHeads,
    kvHeads: model.kvHeads,
    kvElementsPerTokenPerLayer: model.kvElementsPerTokenPerLayer,
    kvElementBytes: point.kvBits / 8,
    attentionFlopsPerPair: model.attentionFlopsPerPair,
    prefillAttentionFlopsPerPair: model.prefillAttentionFlopsPerPair,
    experts: model.experts,
    expertsPerToken: model.expertsPerToken,
    moeLayers: model.moeLayers,
    sharedExpert: model.sharedExpert,
    latentAttention: model.latentAttention,
    linearAttentionLayers: model.linearAttentionLayers,
    globalAttentionShare: model.globalAttentionShare,
    // Without windowed layers the window is never read; any positive number keeps the lane valid.
    attentionWindow: model.attentionWindow ?? prompt + answer,
    stateBytesPerSequence: model.stateElementsPerSequence * stateElementBytes,
    weightBytesPerParam: bytes,
    weightFormat: multipliedBits(point.weightPrecision, point.system),
    quantisedActivations: point.weightPrecision === 'fp8' || point.weightPrecision === 'nvfp4' ? 1 : 0,
    chips: point.chips,
    tensorParallel: point.tensorParallel,
    expertParallel: point.expertParallel,
    attentionDataParallel: point.attentionDataParallel,
    batch: point.concurrency,
    contextLength: prompt + answer / 2,
    promptTokens: prompt,
    requestOutputTokens: answer,
    inputTokensPerOutputToken: point.inputTokens / point.outputTokens,
    cachedInputShare: 0,
    readAllWeights: 0,
    disaggregated: 0,
    networkOverlap: 0,
    countAttentionFlops: 1,
  };
};
