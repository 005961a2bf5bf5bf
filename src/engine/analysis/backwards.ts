import { kvShapes } from '../kv-shapes';
import { quantityById } from '../registry';
import { runWith, valueIn, type Ready } from './ready';

/** A public rate card, USD per million tokens; null: not sold or not known. */
export type CardPrices = {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  /** Beyond so many input tokens the whole request costs more; lowest first. */
  readonly tiers: readonly { readonly beyond: number; readonly input: number; readonly output: number }[];
  /** Writing to the cache, by how long it is kept (s). */
  readonly cacheWrites: readonly { readonly retention: number; readonly price: number }[];
  /** USD per million tokens and hour. */
  readonly cacheStorage: number | null;
  /** What a batch API takes off, 0 to 1. */
  readonly batchDiscount: number | null;
  readonly fast: { readonly multiple: number; readonly speedup: number } | null;
};

export type RetentionReading = {
  readonly retention: number;
  /** Listed for so long a stay, USD/Mtok. */
  readonly price: number;
  /** USD/Mtok/h that the listed price leaves for holding, above one reading of the prompt; null where nothing is left. */
  readonly impliedHold: number | null;
  /** The tier whose drain time is nearest, and the cheapest; undefined where the scenario cannot say. */
  readonly byDrain: string | undefined;
  readonly byCost: string | undefined;
  /** What keeping costs in the scenario at its cheapest, USD/Mtok. */
  readonly keepCost: number;
};

export type Cliff = {
  readonly context: number;
  /** Output beyond it over output before it. */
  readonly surcharge: number;
  /** Equation 6, bytes; NaN where the scenario knows no model. */
  readonly kvBytesPerToken: number;
  readonly shapes: readonly string[];
  /** Context up to which the flat surcharge covers a cost that grows with it, tokens. */
  readonly breakEven: number;
};

export type Backwards = {
  readonly outputToInput: number;
  /** Decode utilisation over that of prefill, if both sell at one margin. */
  readonly impliedDecodeMfu: number;
  /** What a hit costs over reading the prompt again; null where none is sold. */
  readonly cacheHitShare: number | null;
  /** One reading for each tier, the lowest first; the first is the wall. */
  readonly cliffs: readonly Cliff[];
  readonly retentions: readonly RetentionReading[];
  /** What the batch API takes off, and the most that a larger batch saves on the scenario's hardware; both 0 to 1. */
  readonly batch: { readonly discount: number; readonly most: number } | undefined;
  /** Hours for which the hourly price of storing is below that of reading again. */
  readonly storagePays: number | undefined;
  readonly fast:
    | {
        /** How many times smaller the batch of the fast mode is. */
        readonly batchRatio: number;
        /** The most speed-up that the scenario's hardware can give, at a batch of one. */
        readonly most: number;
      }
    | undefined;
  /** Cells that carry the reading into a scenario. */
  readonly cells: Readonly<Record<string, number>>;
};

const wordOf = (id: string, value: number): string | undefined => (Number.isNaN(value) ? undefined : quantityById.get(id)?.words?.[value]);

const tiers = ['retentionShortDrainTier', 'retentionShortCheapestTier', 'retentionShortKeepCost'] as const;

/** What the card asks for keeping, by how long; a card that sells by the hour asks the scenario for its retentions. */
const keptBy = (ready: Ready, { cacheWrites, cacheStorage }: CardPrices): CardPrices['cacheWrites'] => {
  if (cacheWrites.length > 0 || cacheStorage === null) return cacheWrites;
  return ['retentionShort', 'retentionLong']
    .map((id) => valueIn(ready, id))
    .filter(Number.isFinite)
    .map((retention) => ({ retention, price: (cacheStorage * retention) / 3600 }));
};

const retentionsOf = (ready: Ready, card: CardPrices): RetentionReading[] => {
  const writes = keptBy(ready, card);
  if (writes.length === 0) return [];
  const retention = Float64Array.from(writes, (write) => write.retention);
  const run = runWith(ready, new Map([['retentionShort', retention]]), [...tiers], retention.length);
  const [drain, cheapest, keep] = tiers.map((id) => run.column(id));
  return writes.map((write, i) => {
    const left = card.cacheStorage ?? (write.price - card.input) / (write.retention / 3600);
    return {
      ...write,
      impliedHold: left > 0 ? left : null,
      byDrain: wordOf(tiers[0], drain?.[i] ?? NaN),
      byCost: wordOf(tiers[1], cheapest?.[i] ?? NaN),
      keepCost: keep?.[i] ?? NaN,
    };
  });
};

const cliffsOf = (ready: Ready, { tiers: steps, output }: CardPrices): Cliff[] => {
  if (steps.length === 0) return [];
  const beyond = Float64Array.from(steps, (step) => step.beyond);
  const bytes = runWith(ready, new Map([['cliffContext', beyond]]), ['kvBytesFromCliff'], beyond.length).column('kvBytesFromCliff');
  return steps.map((step, i) => {
    const [surcharge, kvBytesPerToken] = [step.output / output, bytes[i] ?? NaN];
    return { context: step.beyond, surcharge, kvBytesPerToken, shapes: kvShapes(kvBytesPerToken), breakEven: surcharge * step.beyond };
  });
};

const cellsOf = (card: CardPrices, cliff: Cliff | undefined): Readonly<Record<string, number>> => {
  const [short, long] = card.cacheWrites.toSorted((a, b) => a.retention - b.retention);
  const pairs: readonly (readonly [string, number | null | undefined])[] = [
    ['observedInputPrice', card.input],
    ['observedOutputPrice', card.output],
    ['observedCacheHitPrice', card.cached],
    ['observedCacheWriteShort', short?.price],
    ['retentionShort', short?.retention],
    ['observedCacheWriteLong', long?.price],
    ['retentionLong', long?.retention],
    ['observedSurcharge', cliff?.surcharge ?? 1],
    ['cliffContext', cliff?.context],
    ['kvBytesPerToken', cliff?.kvBytesPerToken],
    ['observedBatchDiscount', card.batchDiscount],
    ['observedFastMultiple', card.fast?.multiple],
    ['fastSpeedup', card.fast?.speedup],
  ];
  return Object.fromEntries(pairs.flatMap(([id, value]) => (value == null || Number.isNaN(value) ? [] : [[id, value]])));
};

/** What a rate card gives away, read with the model and the chip of a scenario. */
export const readBackwards = (ready: Ready, card: CardPrices): Backwards => {
  const cliffs = cliffsOf(ready, card);
  const fast = card.fast && {
    batchRatio: card.fast.multiple * card.fast.speedup,
    most: valueIn(ready, 'maxSpeedup'),
  };
  return {
    outputToInput: card.output / card.input,
    impliedDecodeMfu: card.input / card.output,
    cacheHitShare: card.cached === null ? null : card.cached / card.input,
    cliffs,
    batch: card.batchDiscount === null ? undefined : { discount: card.batchDiscount, most: valueIn(ready, 'slowModeSaving') },
    storagePays: card.cacheStorage === null ? undefined : (card.input - (card.cached ?? 0)) / card.cacheStorage,
    retentions: retentionsOf(ready, card),
    fast: fast ?? undefined,
    cells: cellsOf(card, cliffs[0]),
  };
};
