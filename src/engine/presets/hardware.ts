import { chipHourPrice } from '../model/chip-price';
import type { CellText } from '../document';
import type { Accelerator } from './accelerator';
import { accelerators } from './accelerators';
import type { Preset } from './preset';

/** What one hour of the chip costs: rented where a price is published, else owned where its purchase is, else unknown. */
const hourPrice = ({ rentalPrice, chipCapex, chipPower }: Accelerator): CellText | null => {
  if (rentalPrice !== null) return rentalPrice;
  return chipCapex === null || chipPower === null ? null : `= ${chipHourPrice.formula().text}`;
};

const cellsOf = (chip: Accelerator): Preset['cells'] => ({
  peakFlops16: chip.peakFlops16,
  peakFlops8: chip.peakFlops8,
  peakFlops4: chip.peakFlops4,
  fourBitUnits: chip.peakFlops4 === null && chip.vendorPeak4 === null ? 0 : 1,
  hbmBandwidth: chip.hbmBandwidth,
  hbmCapacity: chip.hbmCapacity,
  scaleUpChips: chip.scaleUpChips,
  scaleUpBandwidth: chip.scaleUpBandwidth,
  scaleOutBandwidth: chip.scaleOutBandwidth,
  chipPower: chip.chipPower,
  chipCapex: chip.chipCapex,
  chipHourPrice: hourPrice(chip),
});

/** Chips with their data sheets; a rental price pins the price of an hour. */
export const hardwarePresets: readonly Preset[] = accelerators.map((chip) => ({
  kind: 'hardware',
  id: chip.id,
  label: chip.name,
  version: '2026-11-22',
  figures: 'published',
  note: chip.note,
  cells: cellsOf(chip),
  sources: chip.sources,
}));
