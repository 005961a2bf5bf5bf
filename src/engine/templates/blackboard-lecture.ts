import type { Template } from './template';

/** The board of Reiner Pope's lecture: a chip with ratio 300, a model of sparsity 8, a rack of 72. */
export const blackboardLecture: Template = {
  id: 'blackboard-lecture',
  name: 'The blackboard lecture',
  sentence: 'The numbers on the board: a critical batch of 2,400, a 20 ms train, and a model trained a hundred times beyond Chinchilla.',
  headline: { quantity: 'criticalBatch', scenario: 'Blackboard' },
  document: {
    format: 'ridgebook/1',
    name: 'The blackboard lecture',
    scenarios: [
      {
        name: 'Blackboard',
        note: 'The hypothetical frontier model of the lecture: 100B active of 800B parameters, one byte each.',
        presets: { traffic: 'lecture', storage: 'ddr-flash-disk-2026', fidelity: 'blackboard', plan: 'balanced' },
        cells: {
          peakFlops8: '4.8 PFLOP/s',
          hbmBandwidth: '8 TB/s',
          hbmCapacity: '186 GB',
          scaleUpChips: 72,
          scaleUpBandwidth: '900 GB/s',
          scaleOutBandwidth: '112.5 GB/s',
          chipPower: '1.2 kW',
          chipHourPrice: '$2/h',
          totalParams: '= 8 * activeParams',
          activeParams: '100B',
          weightBytesPerParam: 1,
          layers: 60,
          modelDim: 7168,
          experts: 256,
          expertsPerToken: 32,
          moeLayers: 60,
          kvHeads: 8,
          kvBytesPerToken: '= kvBytesFromCliff',
          contextLength: '50k',
          promptTokens: '50k',
          requestOutputTokens: 500,
          trainInterval: '20 ms',
          plannedInferenceTokens: '200T',
          trainTokensInFlight: 8192,
        },
      },
      {
        name: 'A rack at full rate',
        base: 'Blackboard',
        note: 'The lecture takes 2,000 sequences and 64 steps a second as given.',
        cells: { batch: 2000, stepTime: '15.625 ms' },
      },
      {
        name: 'A Rubin rack',
        base: 'Blackboard',
        note: '288 GB at 20 TB/s drain in 14.4 ms; compute is scaled so that the ratio stays 300.',
        cells: { hbmCapacity: '288 GB', hbmBandwidth: '20 TB/s', peakFlops8: '12 PFLOP/s', trainInterval: '= hbmDrainTime' },
      },
      {
        name: 'An even chance',
        base: 'Blackboard',
        note: 'Half of the demand is lost if the model may miss the frontier with even odds.',
        cells: { obsolescenceProbability: '50%' },
      },
    ],
  },
};
