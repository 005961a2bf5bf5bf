import type { Preset } from './preset';

const sources: Preset['sources'] = [
  {
    url: 'https://github.com/ai-dynamo/aiconfigurator/tree/095f58a51c4ca8e61b66ec108d86f223f8d559ce',
    date: '2026-08-21',
    fields: ['measured serving points'],
  },
];

/** Mean error of calibrated times for a model that was left out of the fit. */
export const calibratedError = 0.135;

const accuracy = (percent: string, of: string): string => `Calibrated times are ±${percent} %: the mean error for ${of}.`;

const calibrated: Preset['cells'] = {
  computeEfficiency: 0.67,
  prefillEfficiency: 0.67,
  bandwidthEfficiency: 0.95,
  networkEfficiency: 0.5,
  moePrefillPenalty: 2,
  kernelTime: 5.7e-6,
  sequenceOverhead: 35e-9,
  collectiveLatency: 0,
  readAllWeights: 0,
  disaggregated: 0,
  networkOverlap: 0,
  countAttentionFlops: 1,
};

/** How much of the real machine a scenario counts. The strongest kind of preset, so that a base's choice can be undone. */
export const fidelityPresets: readonly Preset[] = [
  {
    kind: 'fidelity',
    id: 'blackboard',
    label: 'Blackboard',
    version: '2026-04-29',
    figures: 'assumed',
    note: 'The lecture: peaks are reached, attention costs no arithmetic, networks and launches cost no time.',
    cells: {
      computeEfficiency: 1,
      prefillEfficiency: '= computeEfficiency',
      bandwidthEfficiency: 1,
      networkEfficiency: 1,
      moePrefillPenalty: 1,
      kernelTime: 0,
      sequenceOverhead: 0,
      collectiveLatency: 0,
      readAllWeights: 1,
      disaggregated: 1,
      networkOverlap: 1,
      countAttentionFlops: 0,
    },
    sources: [{ url: 'https://www.dwarkesh.com/p/reiner-pope', date: '2026-04-29', fields: ['lecture'] }],
  },
  {
    kind: 'fidelity',
    id: 'calibrated',
    label: 'Calibrated',
    version: '2026-11-22',
    figures: 'calibrated',
    note: 'Seven numbers fitted on 1,307 published serving points over seven models, three chips and three engines.',
    accuracy: accuracy(String(100 * calibratedError), 'a model that was left out of the fit'),
    cells: calibrated,
    sources,
  },
  {
    kind: 'fidelity',
    id: 'calibrated-trtllm',
    label: 'Calibrated (TensorRT-LLM)',
    version: '2026-11-22',
    figures: 'calibrated',
    note: 'The calibrated numbers, with launch time and prefill efficiency fitted on the 690 points of TensorRT-LLM. The other engines are no better with sets of their own.',
    accuracy: accuracy('14.4', 'a model that was left out of the fit, on this engine, where the common set has 15.7 %'),
    cells: { ...calibrated, computeEfficiency: 0.7, prefillEfficiency: 0.7, kernelTime: 5.3e-6 },
    sources,
  },
];
