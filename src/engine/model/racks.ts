import { f } from '../formula';
import { derived } from '../quantity';
import { unit } from '../unit';
import { flag, notNegative, positive } from './bounds';
import { hbmCapacity, scaleOutBandwidth, scaleUpBandwidth, scaleUpChips } from './hardware';
import { experts, weightBytes } from './model';
import { chips, usableHbmShare } from './replica';
import { lecture } from './sources';

/** Experts spread over chips, and the traffic that follows. */

export const expertsPerChip = derived({
  id: 'expertsPerChip',
  label: 'Experts per chip',
  symbol: 'E_n',
  unit: unit('1'),
  group: 'Racks',
  bounds: notNegative,
  formula: () => f`${experts}/${chips}`,
  description: 'Routed experts of each layer that one chip holds.',
  source: lecture(2),
});

export const expertParallel = derived({
  id: 'expertParallel',
  label: 'Expert parallelism',
  symbol: 'n_{\\mathrm{ep}}',
  unit: unit('1'),
  group: 'Racks',
  bounds: positive,
  formula: () => f`${experts} > 1 ? ${chips} : 1`,
  description: 'Chips over which whole experts are spread; 1 splits every expert like a dense weight.',
  source: lecture(2),
});

export const domainsPerReplica = derived({
  id: 'domainsPerReplica',
  label: 'Domains per replica',
  symbol: 'n_{\\mathrm{dom}}',
  unit: unit('1'),
  group: 'Racks',
  bounds: positive,
  formula: () => f`ceil(${chips}/${scaleUpChips})`,
  description: 'Fast-network domains that one replica stretches over.',
  source: lecture(2),
});

export const scaleOutPenalty = derived({
  id: 'scaleOutPenalty',
  label: 'Scale-out penalty',
  symbol: '\\xi',
  unit: unit('1'),
  group: 'Racks',
  bounds: positive,
  formula: () => f`${scaleUpBandwidth}/${scaleOutBandwidth}`,
  description: 'How much slower a chip reaches another domain than its own; about eight in the lecture.',
  source: lecture(2),
});

export const domainHbm = derived({
  id: 'domainHbm',
  label: 'HBM per domain',
  symbol: 'C_{\\mathrm{dom}}',
  unit: unit('B'),
  group: 'Racks',
  bounds: positive,
  formula: () => f`${scaleUpChips}*${hbmCapacity}`,
  description: 'High-bandwidth memory that the chips of one domain hold together.',
  source: lecture(2),
});

export const weightsFitDomain = derived({
  id: 'weightsFitDomain',
  label: 'Weights fit one domain',
  symbol: '\\mathbb{1}_{\\mathrm{fit}}',
  unit: unit('1'),
  group: 'Racks',
  bounds: flag,
  formula: () => f`${weightBytes} <= ${usableHbmShare}*${domainHbm}`,
  description: '1 where all weights fit into one domain, 0 where the model must span several.',
  source: lecture(2),
});

export const racksQuantities = [expertsPerChip, expertParallel, domainsPerReplica, scaleOutPenalty, domainHbm, weightsFitDomain] as const;
