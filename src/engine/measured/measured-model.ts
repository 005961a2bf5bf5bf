import data from './models.json';

/** Architecture of a model among the measured points, from its published configuration. */
export type MeasuredModel = {
  readonly model: string;
  readonly totalParams: number;
  readonly activeParams: number;
  readonly layers: number;
  readonly modelDim: number;
  readonly queryHeads: number;
  readonly kvHeads: number;
  readonly kvElementsPerTokenPerLayer: number;
  readonly attentionFlopsPerPair: number;
  readonly prefillAttentionFlopsPerPair: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  readonly moeLayers: number;
  readonly sharedExpert: number;
  readonly latentAttention: number;
  readonly linearAttentionLayers: number;
  readonly globalAttentionShare: number;
  /** Tokens; null where no layer has a window. */
  readonly attentionWindow: number | null;
  readonly stateElementsPerSequence: number;
  /** Bytes of the checkpoint over its parameters, by weight precision. */
  readonly weightBytesPerParam: Readonly<Record<string, number | undefined>>;
};

export const measuredModels: readonly MeasuredModel[] = data.models;

const byName = new Map(measuredModels.map((model) => [model.model, model]));

/** Throws on a model that is not among the measured ones. */
export const measuredModel = (name: string): MeasuredModel => {
  const model = byName.get(name);
  if (model === undefined) throw new Error(`The architecture of "${name}" is not among the measured models.`);
  return model;
};
