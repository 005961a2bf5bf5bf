import type { PresetSource } from './preset';

/** A device that can hold KV; `hbm` is the memory of a chip. */
export type StorageDevice = {
  readonly id: string;
  readonly tier: 'hbm' | 'ddr' | 'flash' | 'disk';
  readonly name: string;
  readonly per: string;
  readonly capacity: number | null;
  readonly bandwidth: number | null;
  readonly pricePerGb: number | null;
  readonly priceBasis: string | null;
  readonly confidence: string;
  readonly note: string;
  readonly sources: readonly PresetSource[];
};
