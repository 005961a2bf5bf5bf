import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvBytesPerSequence } from './attention';
import { kvBytesHeldPerToken } from './attention-held';
import { notNegative } from './bounds';
import { chipHourPrice } from './chip-price';
import { tokensPerMtok } from './constants';
import { hbmCapacity } from './hardware';
import { prefillCost } from './prices';
import { identity, lecture } from './sources';
import { storageTier } from './storage-tier';
import { contextLength } from './traffic';

/** Where KV waits for its user to come back, and what that costs against computing it again. */

export const hbmHoldCost = derived({
  id: 'hbmHoldCost',
  label: 'HBM hold cost',
  symbol: 'k^{\\mathrm{hold}}_{\\mathrm{hbm}}',
  unit: unit('USD/Mtok/h'),
  group: 'Storage tiers',
  bounds: notNegative,
  formula: () => f`${kvBytesPerSequence}/${contextLength}*${tokensPerMtok}/${hbmCapacity}*${chipHourPrice}`,
  description: 'Cost of keeping the KV of a million tokens in HBM for an hour, by the share of the chip that it fills.',
  source: lecture(6),
});

export const hbmLoadCost = given({
  id: 'hbmLoadCost',
  label: 'HBM load cost',
  symbol: 'k^{\\mathrm{load}}_{\\mathrm{hbm}}',
  unit: unit('USD/Mtok'),
  group: 'Storage tiers',
  bounds: notNegative,
  default: 0,
  description: 'Cost of reading KV back from HBM: it is already where it is needed.',
  source: lecture(6),
});

export const hbmBreakEvenHold = derived({
  id: 'hbmBreakEvenHold',
  label: 'HBM break-even',
  symbol: 't^{=}_{\\mathrm{hbm}}',
  unit: unit('h'),
  group: 'Storage tiers',
  bounds: notNegative,
  formula: () => f`${prefillCost}/${hbmHoldCost}`,
  description: 'How long keeping KV in HBM is cheaper than computing it again.',
  source: identity(lecture(6)),
});

const ddr = storageTier('ddr', 'DDR', 'ddr');
export const ddrBandwidth = ddr.bandwidth;
export const ddrCapacity = ddr.capacity;
export const ddrPrice = ddr.price;
export const ddrDrainTime = ddr.drainTime;
export const ddrDevicePrice = ddr.devicePrice;
export const ddrHoldCost = ddr.holdCost;
export const ddrLoadCost = ddr.loadCost;
export const ddrBreakEvenHold = ddr.breakEvenHold;

const flash = storageTier('flash', 'flash', 'fl');
export const flashBandwidth = flash.bandwidth;
export const flashCapacity = flash.capacity;
export const flashPrice = flash.price;
export const flashDrainTime = flash.drainTime;
export const flashDevicePrice = flash.devicePrice;
export const flashHoldCost = flash.holdCost;
export const flashLoadCost = flash.loadCost;
export const flashBreakEvenHold = flash.breakEvenHold;

const disk = storageTier('disk', 'disk', 'hdd');
export const diskBandwidth = disk.bandwidth;
export const diskCapacity = disk.capacity;
export const diskPrice = disk.price;
export const diskDrainTime = disk.drainTime;
export const diskDevicePrice = disk.devicePrice;
export const diskHoldCost = disk.holdCost;
export const diskLoadCost = disk.loadCost;
export const diskBreakEvenHold = disk.breakEvenHold;

export const storageQuantities = [
  kvBytesHeldPerToken,
  hbmHoldCost,
  hbmLoadCost,
  hbmBreakEvenHold,
  ddrBandwidth,
  ddrCapacity,
  ddrPrice,
  ddrDrainTime,
  ddrDevicePrice,
  ddrHoldCost,
  ddrLoadCost,
  ddrBreakEvenHold,
  flashBandwidth,
  flashCapacity,
  flashPrice,
  flashDrainTime,
  flashDevicePrice,
  flashHoldCost,
  flashLoadCost,
  flashBreakEvenHold,
  diskBandwidth,
  diskCapacity,
  diskPrice,
  diskDrainTime,
  diskDevicePrice,
  diskHoldCost,
  diskLoadCost,
  diskBreakEvenHold,
] as const;
