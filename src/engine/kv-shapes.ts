import { quantityText } from './number-text';

type Shape = { readonly words: string; readonly bytesPerElement: number; readonly elements: number };

const kvHeadCounts = [1, 2, 4, 8, 16];
const headSizes = [64, 128, 256];
/** Latent rank and rotary part of published models with latent attention. */
const latentRanks: readonly (readonly [number, number])[] = [
  [256, 32],
  [512, 64],
];
const elementBytes = [2, 1];
/** Deepest model worth a guess; more layers than this keep no cache of their own. */
const mostLayers = 128;
const within = 0.25;
const digits = 3;

const layersOf: readonly Shape[] = elementBytes.flatMap((bytesPerElement) => [
  ...kvHeadCounts.flatMap((heads) =>
    headSizes.map((size) => ({
      words: `${heads} KV ${heads === 1 ? 'head' : 'heads'} × ${size}`,
      bytesPerElement,
      elements: 2 * heads * size,
    })),
  ),
  ...latentRanks.map(([rank, rotary]) => ({ words: `latent rank ${rank} + ${rotary}`, bytesPerElement, elements: rank + rotary })),
]);

/**
 * Attention shapes whose cache weighs about so many bytes per token, all layers together: how many layers keep a full cache of their
 * own (the others share one or see a window), of which KV heads and head size or which latent rank, in which format. Within 25 %,
 * nearest first.
 */
export const kvShapes = (bytes: number): readonly string[] => {
  if (!(bytes > 0 && bytes < Infinity)) return [];
  const found = layersOf.flatMap(({ words, bytesPerElement, elements }) => {
    const layer = elements * bytesPerElement;
    const layers = Math.round(bytes / layer);
    const weight = layers * layer;
    const distance = Math.abs(weight / bytes - 1);
    if (layers < 1 || layers > mostLayers || distance > within) return [];
    const text = `${layers} ${layers === 1 ? 'layer' : 'layers'} × ${words} × ${bytesPerElement} B = ${quantityText(weight, 'B', digits)}`;
    return [{ text, distance, layers }];
  });
  return found.sort((a, b) => a.distance - b.distance || a.layers - b.layers).map(({ text }) => text);
};
