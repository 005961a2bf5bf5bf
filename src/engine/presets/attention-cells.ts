import type { CellText } from '../document';
import type { Attention, ModelCard } from './model-card';

type Cells = Readonly<Record<string, CellText | null>>;

const bytesPerElement = 2;

/** Elements cached per token over all layers, by how they are read, and the work of one query head against a token of context. */
type Shape = {
  readonly kvHeads: number | null;
  /** Read in full, or as far as the selection goes. */
  readonly main: number;
  readonly window: { readonly elements: number; readonly tokens: number } | undefined;
  /** Scanned over the whole context beside the selection. */
  readonly scanned: number;
  readonly selected: number | undefined;
  /** FLOP per query head for a pair in the average layer, times the layers. */
  readonly work: number;
  readonly prefillWork: number;
};

const shapeOf = (attention: Exclude<Attention, { kind: 'assumed' | 'unknown' }>): Shape => {
  switch (attention.kind) {
    case 'grouped': {
      const { kvHeads, headDim, layers, window, selection } = attention;
      const perLayer = 2 * kvHeads * headDim;
      const full = selection?.fullLayers ?? 0;
      const work = 4 * (layers - full + (window?.layers ?? 0)) * headDim;
      return {
        kvHeads,
        main: (layers - full) * perLayer,
        window: window && { elements: window.layers * perLayer, tokens: window.tokens },
        scanned: full * perLayer + (selection?.indexElements ?? 0),
        selected: selection?.tokens,
        work,
        prefillWork: work,
      };
    }
    case 'latent': {
      const { rank, rope, headWidth, layers, selection } = attention;
      return {
        kvHeads: 1,
        main: layers * (rank + rope),
        window: undefined,
        scanned: selection?.indexElements ?? 0,
        selected: selection?.tokens,
        work: 2 * layers * (2 * rank + rope),
        prefillWork: 2 * layers * headWidth,
      };
    }
    case 'compressed': {
      const { entry, fine, coarse, window, selected } = attention;
      const main = (fine.layers * entry) / fine.every;
      const inWindow = window.layers * entry;
      const work = 4 * (main + inWindow);
      return {
        kvHeads: 1,
        main,
        window: { elements: inWindow, tokens: window.tokens },
        scanned: (fine.layers * fine.indexEntry) / fine.every + (coarse.layers * entry) / coarse.every,
        selected,
        work,
        prefillWork: work,
      };
    }
  }
};

const counted = (work: number): string => `= countAttentionFlops ? ${work} FLOP * queryHeads : 0`;

/** Neither window nor selection nor state: dense attention, which also undoes what a base's model had. */
const plain: Cells = {
  globalAttentionShare: 1,
  attentionWindow: 4096,
  sparseKnee: 1e15,
  sparseExponent: 1,
  indexBytesPerToken: 0,
  attentionFlopsPerPair: 0,
  prefillAttentionFlopsPerPair: '= attentionFlopsPerPair',
  latentAttention: 0,
  sparseIndexer: 0,
};

/** The quantities that describe the attention of a model. */
export const attentionCells = ({ attention, layers, queryHeads, state }: ModelCard): Cells => {
  const kept = { queryHeads, stateBytesPerSequence: state?.bytes ?? 0, linearAttentionLayers: state?.layers ?? 0 };
  if (attention.kind === 'unknown' || layers === null) {
    const bytes: Cells = attention.kind === 'assumed' ? { kvBytesPerToken: attention.bytesPerToken } : {};
    return {
      ...plain,
      ...kept,
      kvElementsPerTokenPerLayer: null,
      kvElementBytes: attention.kind === 'assumed' ? 1 : bytesPerElement,
      kvHeads: null,
      ...bytes,
    };
  }
  if (attention.kind === 'assumed') return { ...plain, ...kept, kvBytesPerToken: attention.bytesPerToken };
  const shape = shapeOf(attention);
  const cached = shape.main + (shape.window?.elements ?? 0);
  return {
    ...plain,
    ...kept,
    kvHeads: shape.kvHeads,
    kvElementsPerTokenPerLayer: cached / layers,
    kvElementBytes: bytesPerElement,
    // An average over unlike layers would not multiply back exactly.
    kvBytesPerToken: `= ${cached % layers === 0 ? 'layers * kvElementsPerTokenPerLayer' : cached} * kvElementBytes`,
    globalAttentionShare: shape.main / cached,
    ...(shape.window && { attentionWindow: shape.window.tokens }),
    ...(shape.selected !== undefined && { sparseKnee: shape.selected, sparseExponent: 0, sparseIndexer: 1 }),
    indexBytesPerToken: shape.scanned * bytesPerElement,
    attentionFlopsPerPair: counted(shape.work),
    ...(shape.prefillWork !== shape.work && {
      prefillAttentionFlopsPerPair: shape.prefillWork === null ? null : counted(shape.prefillWork),
    }),
    latentAttention: attention.kind === 'latent' ? 1 : 0,
  };
};
