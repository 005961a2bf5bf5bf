import type { PresetSource } from './preset';

/** How attention is built, in elements cached per token. Layer counts are of the layers that the part is about. */
export type Attention =
  | {
      /** Each layer keeps keys and values of `kvHeads` heads. */
      readonly kind: 'grouped';
      readonly kvHeads: number;
      readonly headDim: number;
      /** Layers that look at the whole context, or at what a selection picks from it. */
      readonly layers: number;
      readonly window?: { readonly layers: number; readonly tokens: number };
      readonly selection?: Selection;
    }
  | {
      /** Each layer keeps one compressed vector and a rotary part; `headWidth` is query-key plus value size of a head in prefill. */
      readonly kind: 'latent';
      readonly rank: number;
      readonly rope: number;
      readonly headWidth: number;
      readonly layers: number;
      readonly selection?: Selection;
    }
  | {
      /** Entries shared by keys and values, one for every few tokens, beside a short window in every layer. */
      readonly kind: 'compressed';
      readonly entry: number;
      /** Layers whose selection reads entries of `every` tokens, and layers that read all of their coarser ones. */
      readonly fine: { readonly layers: number; readonly every: number; readonly indexEntry: number };
      readonly coarse: { readonly layers: number; readonly every: number };
      readonly window: { readonly layers: number; readonly tokens: number };
      /** In tokens of context. */
      readonly selected: number;
    }
  | { /** Not a configuration: so many bytes a token, by assumption. */ readonly kind: 'assumed'; readonly bytesPerToken: number }
  | { readonly kind: 'unknown' };

/** Attention reads `tokens` of the context, chosen by scanning `indexElements` a token; `fullLayers` keep reading everything. */
export type Selection = { readonly tokens: number; readonly indexElements: number; readonly fullLayers?: number };

/** Fields that nobody publishes are null. */
export type ModelCard = {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly year: number;
  /** From the lecture, not a real model. */
  readonly hypothetical?: true;
  readonly totalParams: number;
  readonly activeParams: number | null;
  readonly layers: number | null;
  readonly modelDim: number | null;
  readonly queryHeads: number | null;
  readonly attention: Attention;
  /** Bytes per sequence that do not grow with the context, and the layers that keep them. */
  readonly state?: { readonly bytes: number; readonly layers: number };
  /** Null for dense models. `layersAssumed`: the number of mixture layers is ours. */
  readonly mixture: {
    readonly experts: number | null;
    readonly perToken: number | null;
    readonly shared: number;
    readonly layers: number | null;
    readonly layersAssumed?: true;
  } | null;
  /** Format in which the checkpoint is published; `mixed` is 4-bit experts with fp8 around them. */
  readonly format: 'bf16' | 'fp8' | 'mxfp4' | 'mixed' | null;
  readonly weightBytesPerParam: number | null;
  /** KV per token that grows with the context, at two bytes an element, as worked out by the publisher or from the configuration. */
  readonly kvBytesPerTokenAtBf16: number | null;
  readonly contextMax: number | null;
  readonly pretrainTokens: number | null;
  readonly gpuHours?: { readonly gpu: string; readonly hours: number; readonly pretrain?: number };
  /** Parameters recomputed from the configuration, where that was done. */
  readonly recomputedParams: number | null;
  readonly confidence: string;
  readonly note?: string;
  readonly sources: readonly PresetSource[];
};
