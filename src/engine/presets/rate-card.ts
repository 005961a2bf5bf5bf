import type { PresetSource } from './preset';

/** A provider's public prices, USD per million tokens. */
export type RateCard = {
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  /** When the newest source was read. */
  readonly seen: string;
  readonly status: string;
  readonly contextMax: number | null;
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  /** `retention` in seconds; null where the card does not say how long. */
  readonly cacheWrites: readonly { readonly retention: number | null; readonly price: number }[];
  /** USD per million tokens and hour. */
  readonly cacheStorage: number | null;
  /** The whole request is billed at these prices beyond so many input tokens; null: one price at any length. */
  readonly long: { readonly beyond: number; readonly input: number; readonly output: number; readonly cached: number | null } | null;
  readonly batchDiscount: number | null;
  /** Other speeds: price over the standard price, and the speed-up that is promised at most. */
  readonly tiers: readonly { readonly name: string; readonly multiple: number | null; readonly fastest: number | null }[];
  readonly note?: string;
  readonly sources: readonly PresetSource[];
};
