import type { CellText } from '../document';
import type { Preset } from './preset';
import type { RateCard } from './rate-card';
import { rateCards } from './rate-cards';

type Cells = Readonly<Record<string, CellText | null>>;

/** The two retentions that a card sells, short and long; those that it does not time are unknown. */
const cacheCells = ({ cacheWrites }: RateCard): Cells => {
  const [short, long] = cacheWrites.filter((write) => write.retention !== null).toSorted((a, b) => (a.retention ?? 0) - (b.retention ?? 0));
  return {
    observedCacheWriteShort: short?.price ?? null,
    observedCacheWriteLong: long?.price ?? null,
    retentionShort: short?.retention ?? 300,
    retentionLong: long?.retention ?? 3600,
  };
};

/** A flat price has no cliff, and so says nothing about where one would be. */
const lengthCells = ({ long, output }: RateCard): Cells =>
  long === null ? { observedSurcharge: 1 } : { observedSurcharge: long.output / output, cliffContext: long.beyond };

const speedCells = ({ tiers }: RateCard): Cells => {
  const fast = tiers.find((tier) => (tier.multiple ?? 0) > 1);
  const fastest = fast?.fastest ?? null;
  return { observedFastMultiple: fast?.multiple ?? null, ...(fastest === null ? {} : { fastSpeedup: fastest }) };
};

/** Public rate cards; `idleFactor` and `margin` stay the plan's own. */
export const pricesPresets: readonly Preset[] = rateCards.map((card) => ({
  kind: 'prices',
  id: card.id,
  label: `${card.provider} ${card.model}`,
  version: '2026-11-22',
  figures: 'published',
  ...(card.note === undefined ? {} : { note: card.note }),
  cells: {
    observedInputPrice: card.input,
    observedOutputPrice: card.output,
    observedCacheHitPrice: card.cached,
    ...cacheCells(card),
    ...lengthCells(card),
    observedBatchDiscount: card.batchDiscount,
    ...speedCells(card),
  },
  sources: card.sources,
}));
