import { given } from '../quantity';
import { unit } from '../unit';
import { flag, notNegative, positive } from './bounds';
import { datasheet } from './sources';

/** What one chip can do, as its data sheet says. */

export const peakFlops16 = given({
  id: 'peakFlops16',
  label: 'Peak at 16 bits',
  symbol: 'F_{16}',
  unit: unit('FLOP/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Dense matrix arithmetic of one chip in bf16 or fp16, without the sparsity figure that vendors like to print.',
  source: datasheet,
});

export const peakFlops8 = given({
  id: 'peakFlops8',
  label: 'Peak at 8 bits',
  symbol: 'F_{8}',
  unit: unit('FLOP/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Dense matrix arithmetic of one chip in fp8; not set where the chip has no such units.',
  source: datasheet,
});

export const peakFlops4 = given({
  id: 'peakFlops4',
  label: 'Peak at 4 bits',
  symbol: 'F_{4}',
  unit: unit('FLOP/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Dense matrix arithmetic of one chip in fp4; not set where the chip has no such units.',
  source: datasheet,
});

export const fourBitUnits = given({
  id: 'fourBitUnits',
  label: 'Four-bit matrix units',
  symbol: '\\mathbb{1}_{4}',
  unit: unit('1'),
  group: 'Hardware',
  bounds: flag,
  default: 0,
  description: '1 where the chip multiplies 4-bit weights natively; without, it widens them to 16 bits first.',
  source: datasheet,
});

export const hbmBandwidth = given({
  id: 'hbmBandwidth',
  label: 'HBM bandwidth',
  symbol: 'B_{\\mathrm{hbm}}',
  unit: unit('B/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Bytes per second that one chip can read from its own high-bandwidth memory.',
  source: datasheet,
});

export const hbmCapacity = given({
  id: 'hbmCapacity',
  label: 'HBM capacity',
  symbol: 'C_{\\mathrm{hbm}}',
  unit: unit('B'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Size of the high-bandwidth memory of one chip; weights and KV cache share it.',
  source: datasheet,
});

export const scaleUpChips = given({
  id: 'scaleUpChips',
  label: 'Chips per scale-up domain',
  symbol: 'n_{\\mathrm{up}}',
  unit: unit('chips'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Chips that reach each other over the fast network: a node of 8, a rack of 72, a pod.',
  source: datasheet,
});

export const scaleUpBandwidth = given({
  id: 'scaleUpBandwidth',
  label: 'Scale-up bandwidth',
  symbol: 'B_{\\mathrm{up}}',
  unit: unit('B/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Bytes per second that one chip sends within its domain, in one direction.',
  source: datasheet,
});

export const scaleOutBandwidth = given({
  id: 'scaleOutBandwidth',
  label: 'Scale-out bandwidth',
  symbol: 'B_{\\mathrm{out}}',
  unit: unit('B/s'),
  group: 'Hardware',
  bounds: positive,
  default: null,
  description: 'Bytes per second that one chip sends to other domains over its network card, in one direction.',
  source: datasheet,
});

export const chipPower = given({
  id: 'chipPower',
  label: 'Chip power',
  symbol: 'P_{\\mathrm{chip}}',
  unit: unit('W'),
  group: 'Hardware',
  bounds: notNegative,
  default: null,
  description: 'Rated power of one chip; cooling and conversion losses come on top through the PUE.',
  source: datasheet,
});

export const chipCapex = given({
  id: 'chipCapex',
  label: 'Chip purchase price',
  symbol: 'K_{\\mathrm{chip}}',
  unit: unit('USD'),
  group: 'Hardware',
  bounds: notNegative,
  default: null,
  description: 'What one chip costs to buy with its share of server or rack; published for about half of the chips only.',
  source: 'Press and analyst estimates, by way of the chosen hardware preset',
});

export const hardwareQuantities = [
  peakFlops16,
  peakFlops8,
  peakFlops4,
  fourBitUnits,
  hbmBandwidth,
  hbmCapacity,
  scaleUpChips,
  scaleUpBandwidth,
  scaleOutBandwidth,
  chipPower,
  chipCapex,
] as const;
