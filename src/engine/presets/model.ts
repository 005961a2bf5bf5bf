import type { CellText } from '../document';
import { attentionCells } from './attention-cells';
import type { ModelCard } from './model-card';
import { modelCards } from './model-cards';
import type { FigureKind, Preset } from './preset';

type Cells = Readonly<Record<string, CellText | null>>;

/** Bits of the matrix arithmetic: 4-bit weights are widened to 16 unless the chip multiplies them as they are. */
const formatCells = ({ format, weightBytesPerParam }: ModelCard): Cells => {
  const weights = { weightBytesPerParam };
  switch (format) {
    case 'bf16':
      return { ...weights, weightFormat: 16, quantisedActivations: 0 };
    case 'fp8':
      return { ...weights, weightFormat: 8, quantisedActivations: 1 };
    case 'mxfp4':
      return { ...weights, weightFormat: '= fourBitUnits ? 8 : 16', quantisedActivations: 0 };
    case 'mixed':
      return { ...weights, weightFormat: '= fourBitUnits ? 8 : 16', quantisedActivations: 1 };
    case null:
      return { ...weights, weightFormat: null, quantisedActivations: null };
  }
};

const mixtureCells = ({ mixture }: ModelCard): Cells =>
  mixture === null
    ? { experts: 1, expertsPerToken: 1, moeLayers: 0, sharedExpert: 0 }
    : { experts: mixture.experts, expertsPerToken: mixture.perToken, moeLayers: mixture.layers, sharedExpert: mixture.shared > 0 ? 1 : 0 };

const assumedCells = (card: ModelCard): Readonly<Record<string, FigureKind>> => ({
  ...(card.mixture?.layersAssumed && { moeLayers: 'assumed' }),
  ...((card.format === 'mixed' || card.format === 'mxfp4') && { weightBytesPerParam: 'assumed' }),
});

/** Models as published, and the three hypothetical ones of the lecture. */
export const modelPresets: readonly Preset[] = modelCards.map((card) => ({
  kind: 'model',
  id: card.id,
  label: card.name,
  version: '2026-11-22',
  figures: card.hypothetical ? 'assumed' : 'published',
  otherwise: assumedCells(card),
  ...(card.note === undefined ? {} : { note: card.note }),
  cells: {
    totalParams: card.totalParams,
    activeParams: card.activeParams,
    layers: card.layers,
    modelDim: card.modelDim,
    ...mixtureCells(card),
    ...formatCells(card),
    ...attentionCells(card),
    publishedPretrainTokens: card.pretrainTokens,
  },
  sources: card.sources,
}));
