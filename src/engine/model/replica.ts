import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { efficiency, notNegative, positive } from './bounds';
import { chipHourPrice } from './chip-price';
import { hbmBandwidth, peakFlops16, peakFlops4, peakFlops8, scaleUpChips } from './hardware';
import { lecture, modelCard, roofline, serving } from './sources';

/** The chips that work on one layer together, and how much of their peak they reach. */

export const weightFormat = given({
  id: 'weightFormat',
  label: 'Arithmetic format',
  symbol: 'w_{\\mathrm{bits}}',
  unit: unit('bits'),
  group: 'Hardware',
  bounds: { min: 4, max: 16, whole: true },
  default: 8,
  description:
    'Bits in which the matrix units multiply: 16, 8 or 4. Weights may be stored smaller than they are multiplied (int4 weights run at 16).',
  source: modelCard,
});

export const peakFlops = derived({
  id: 'peakFlops',
  label: 'Peak compute',
  symbol: 'F',
  unit: unit('FLOP/s'),
  group: 'Hardware',
  bounds: positive,
  // The last branch has no value: 0/0 is the language's way to refuse a format that no chip multiplies in.
  formula: () =>
    f`${weightFormat} == 16 ? ${peakFlops16} : ${weightFormat} == 8 ? ${peakFlops8} : ${weightFormat} == 4 ? ${peakFlops4} : ${peakFlops16}*(0/0)`,
  description: "Dense peak of one chip in the model's arithmetic format; without a value where the chip lacks that format.",
  source: `${lecture(1)}; the choice of format is ours`,
});

export const chips = derived({
  id: 'chips',
  label: 'Chips per replica',
  symbol: 'n',
  unit: unit('chips'),
  group: 'Hardware',
  bounds: positive,
  formula: () => f`${scaleUpChips}`,
  description: 'Chips that hold one pipeline stage and work on each layer together; one full domain unless you say otherwise.',
  source: lecture(2),
});

export const computeEfficiency = given({
  id: 'computeEfficiency',
  label: 'Compute efficiency',
  symbol: '\\eta_F',
  unit: unit('1'),
  group: 'Hardware',
  bounds: efficiency,
  default: 1,
  description: 'Share of peak arithmetic that large matrix products reach; 1 on the blackboard, about two thirds when measured.',
  source: serving,
});

export const bandwidthEfficiency = given({
  id: 'bandwidthEfficiency',
  label: 'Bandwidth efficiency',
  symbol: '\\eta_B',
  unit: unit('1'),
  group: 'Hardware',
  bounds: efficiency,
  default: 1,
  description: 'Share of peak HBM bandwidth that streaming weights and KV reaches; 1 on the blackboard, about 0.95 when measured.',
  source: serving,
});

export const networkEfficiency = given({
  id: 'networkEfficiency',
  label: 'Network efficiency',
  symbol: '\\eta_N',
  unit: unit('1'),
  group: 'Hardware',
  bounds: efficiency,
  default: 1,
  description: 'Share of one-way link bandwidth that collectives reach; 1 on the blackboard, about half when measured.',
  source: serving,
});

export const usableHbmShare = given({
  id: 'usableHbmShare',
  label: 'Usable share of HBM',
  symbol: '\\eta_C',
  unit: unit('1'),
  group: 'Hardware',
  bounds: efficiency,
  default: 1,
  description: 'Part of HBM left for weights and KV once buffers, graphs and the runtime have taken theirs.',
  source: `${lecture(1)} uses all of it`,
});

export const replicaFlops = derived({
  id: 'replicaFlops',
  label: 'Replica compute',
  symbol: 'F_n',
  unit: unit('FLOP/s'),
  group: 'Hardware',
  bounds: positive,
  formula: () => f`${chips}*${peakFlops}*${computeEfficiency}`,
  description: 'Arithmetic that the chips of a replica deliver together.',
  source: lecture(1),
});

export const replicaBandwidth = derived({
  id: 'replicaBandwidth',
  label: 'Replica bandwidth',
  symbol: 'B_n',
  unit: unit('B/s'),
  group: 'Hardware',
  bounds: positive,
  formula: () => f`${chips}*${hbmBandwidth}*${bandwidthEfficiency}`,
  description: 'HBM bandwidth that the chips of a replica deliver together.',
  source: lecture(1),
});

export const replicaHourPrice = derived({
  id: 'replicaHourPrice',
  label: 'Price per replica-hour',
  symbol: 'p_n',
  unit: unit('USD/h'),
  group: 'Hardware',
  bounds: notNegative,
  formula: () => f`${chips}*${chipHourPrice}`,
  description: 'What the chips of one replica cost for an hour.',
  source: lecture(1),
});

export const ridgePoint = derived({
  id: 'ridgePoint',
  label: 'Ridge point',
  symbol: 'R',
  unit: unit('FLOP/B'),
  group: 'Hardware',
  bounds: positive,
  formula: () => f`${replicaFlops}/${replicaBandwidth}`,
  description: 'Arithmetic per byte read at which compute and memory take equally long: below it memory binds, above it compute.',
  source: roofline,
});

export const replicaQuantities = [
  weightFormat,
  peakFlops,
  chips,
  computeEfficiency,
  bandwidthEfficiency,
  networkEfficiency,
  usableHbmShare,
  replicaFlops,
  replicaBandwidth,
  replicaHourPrice,
  ridgePoint,
] as const;
