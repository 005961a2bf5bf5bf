import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { batch } from './batch';
import { notNegative, share } from './bounds';
import { activationBytes } from './constants';
import { scaleOutBandwidth, scaleUpBandwidth, scaleUpChips } from './hardware';
import { expertsPerToken, layers, modelDim, moeLayers } from './model';
import { expertParallel } from './racks';
import { chips, networkEfficiency } from './replica';
import { deepseekV3, identity, lecture, megatron, serving } from './sources';

/** Traffic of a step inside a domain and between domains. */

export const dispatchBytes = given({
  id: 'dispatchBytes',
  label: 'Dispatch bytes',
  symbol: 'b_{\\mathrm{dis}}',
  unit: unit('B'),
  group: 'Racks',
  bounds: notNegative,
  default: 1,
  description: 'Bytes per element on the way to the experts.',
  source: deepseekV3,
});

export const combineBytes = given({
  id: 'combineBytes',
  label: 'Combine bytes',
  symbol: 'b_{\\mathrm{com}}',
  unit: unit('B'),
  group: 'Racks',
  bounds: notNegative,
  default: 2,
  description: 'Bytes per element on the way back from the experts.',
  source: deepseekV3,
});

export const allToAllBytesPerChip = derived({
  id: 'allToAllBytesPerChip',
  label: 'All-to-all bytes per chip',
  symbol: 'V',
  unit: unit('B'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`${batch}/${chips}*${expertsPerToken}*${modelDim}*(${dispatchBytes} + ${combineBytes})*${moeLayers}`,
  description: 'Bytes that one chip sends in a step to bring tokens to their experts and back.',
  source: lecture(2),
});

export const crossDomainShare = derived({
  id: 'crossDomainShare',
  label: 'Traffic that leaves the domain',
  symbol: 'x',
  unit: unit('1'),
  group: 'Racks',
  bounds: share,
  formula: () =>
    f`1 - (floor(${chips}/${scaleUpChips})*${scaleUpChips}^2 + (${chips} - floor(${chips}/${scaleUpChips})*${scaleUpChips})^2)/${chips}^2`,
  description: 'Share of the expert traffic between chips of different domains, when domains are filled in order.',
  source: lecture(2),
});

export const scaleUpTime = derived({
  id: 'scaleUpTime',
  label: 'Scale-up time',
  symbol: 't_{\\mathrm{up}}',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`${allToAllBytesPerChip}*(1 - ${crossDomainShare})/(${scaleUpBandwidth}*${networkEfficiency})`,
  description: 'Time for the expert traffic that stays within domains.',
  source: lecture(2),
});

export const scaleOutTime = derived({
  id: 'scaleOutTime',
  label: 'Scale-out time',
  symbol: 't_{\\mathrm{out}}',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`${crossDomainShare} > 0 ? ${allToAllBytesPerChip}*${crossDomainShare}/(${scaleOutBandwidth}*${networkEfficiency}) : 0`,
  description: 'Time for the expert traffic between domains, over the slower network.',
  source: lecture(2),
});

export const tensorParallel = given({
  id: 'tensorParallel',
  label: 'Tensor parallelism',
  symbol: 'n_{\\mathrm{tp}}',
  unit: unit('1'),
  group: 'Racks',
  bounds: { min: 1, atMost: () => chips },
  default: 1,
  description: 'Chips that split each attention and dense matrix between them and sum their parts.',
  source: megatron,
});

export const collectiveLatency = given({
  id: 'collectiveLatency',
  label: 'Collective latency',
  symbol: '\\tau_c',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  default: 0,
  description: 'Fixed time of one all-reduce, however little it carries.',
  source: serving,
});

export const allReduceTime = derived({
  id: 'allReduceTime',
  label: 'All-reduce time',
  symbol: 't_{\\mathrm{ar}}',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  formula: () =>
    f`${tensorParallel} > 1 ? 2*${layers}*(2*(${tensorParallel} - 1)/${tensorParallel}*${batch}*${tensorParallel}/${chips}*${modelDim}*${activationBytes}/(${scaleUpBandwidth}*${networkEfficiency}) + ${collectiveLatency}) : 0`,
  description: 'Time for the two sums per layer that tensor parallelism needs, as ring all-reduces.',
  source: megatron,
});

export const networkTime = derived({
  id: 'networkTime',
  label: 'Network time',
  symbol: 't_N',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`(${expertParallel} > 1 ? max(${scaleUpTime}, ${scaleOutTime}) : 0) + ${allReduceTime}`,
  description: 'Traffic of one step: expert exchange over both networks at once, and the all-reduces.',
  source: lecture(2),
});

export const singleDomainNetworkTime = derived({
  id: 'singleDomainNetworkTime',
  label: 'Network time in one domain',
  symbol: 't_{N,1}',
  unit: unit('s'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`(${expertParallel} > 1 ? ${allToAllBytesPerChip}/(${scaleUpBandwidth}*${networkEfficiency}) : 0) + ${allReduceTime}`,
  description: 'What the same traffic would take if all chips shared one fast domain.',
  source: identity(lecture(2)),
});

export const crossRackSlowdown = derived({
  id: 'crossRackSlowdown',
  label: 'Cross-rack slowdown',
  symbol: 'M_x',
  unit: unit('1'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`${singleDomainNetworkTime} > 0 ? ${networkTime}/${singleDomainNetworkTime} : 1`,
  description: 'How much longer the traffic takes because it leaves the domain; two racks at eight to one are four times slower.',
  source: lecture(2),
});

export const networkQuantities = [
  dispatchBytes,
  combineBytes,
  allToAllBytesPerChip,
  crossDomainShare,
  scaleUpTime,
  scaleOutTime,
  tensorParallel,
  collectiveLatency,
  allReduceTime,
  networkTime,
  singleDomainNetworkTime,
  crossRackSlowdown,
] as const;
