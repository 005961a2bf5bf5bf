import type { PresetSource } from './preset';

export type Rental = {
  /** USD per chip and hour. */ readonly price: number;
  readonly tier: string;
  readonly url: string;
  readonly date: string;
};

/** One chip's data sheet. Names that are also ids of quantities are in their units. */
export type Accelerator = {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly year: number;
  readonly status: string;
  readonly confidence: string;
  readonly peakFlops16: number | null;
  readonly peakFlops8: number | null;
  readonly peakFlops4: number | null;
  readonly hbmCapacity: number | null;
  readonly hbmBandwidth: number | null;
  readonly scaleUpChips: number | null;
  readonly scaleUpBandwidth: number | null;
  readonly scaleOutBandwidth: number | null;
  /** Rated power of the chip alone. */
  readonly chipPower: number | null;
  readonly chipCapex: number | null;
  /** Headline rental price, USD per chip and hour; `rentals` shows the spread. */
  readonly rentalPrice: number | null;
  /** Provisioned power a chip with its share of server, network and cooling. */
  readonly allInPower: number | null;
  /** A vendor's 4-bit figure that needs compression or sparsity: shown, never calculated with. */
  readonly vendorPeak4: number | null;
  readonly capexBasis: string | null;
  readonly topology: string;
  /** Whether the vendor prints both directions and `scaleUpBandwidth` is half of that. */
  readonly halvedFromBidirectional: boolean;
  readonly rentals: readonly Rental[];
  readonly note: string;
  readonly sources: readonly PresetSource[];
};
