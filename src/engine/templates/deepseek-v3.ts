import { checkRows } from './check-rows';
import type { Template } from './template';

/** Input tokens per second that a node computed, those found in a cache taken out of the published 73,700. */
const computedPerNode = 73_700 * (1 - 0.563);
const chips = 144;
const chipsPerNode = 8;

/**
 * DeepSeek's production day of February 2025, on chips of the H800's class: open-infra-index, day 6,
 * https://github.com/deepseek-ai/open-infra-index. 226.75 nodes on average cost $87,072 a day; a decode node gave 14,800 tokens a
 * second at 20 to 22 a stream, a prefill node took 73,700 with those found in a cache.
 */
export const deepseekV3: Template = {
  id: 'deepseek-v3',
  name: 'DeepSeek-V3 as published',
  sentence: 'A published model on published traffic, with the production figures of its makers as checks beside ours.',
  headline: { quantity: 'decodeCost', scenario: 'Production' },
  document: {
    format: 'ridgebook/1',
    name: 'DeepSeek-V3 as published',
    rows: checkRows([
      {
        id: 'nodes',
        label: 'Nodes in use',
        unit: '1',
        ours: '(outputTokensPerSecond/throughput + outputTokensPerSecond*inputTokensPerOutputToken*(1 - cachedInputShare)*prefillSecondsPerToken)*chips/scaleUpChips',
        published: 226.75,
      },
      { id: 'peakNodes', label: 'Nodes at the peak', unit: '1', ours: 'fleetChips/scaleUpChips', published: 278 },
      {
        id: 'dayCost',
        label: 'Cost of a day',
        unit: 'USD/d',
        ours: 'nodesOurs*scaleUpChips*chipHourPrice*hoursPerDay',
        published: 87_072,
      },
      {
        id: 'decodeRate',
        label: 'Output of a decode node',
        unit: 'tok/s',
        ours: 'throughput*scaleUpChips/chips',
        published: 14_800,
      },
      {
        id: 'prefillRate',
        label: 'Input of a prefill node',
        unit: 'tok/s',
        ours: 'scaleUpChips/(chips*prefillSecondsPerToken*(1 - cachedInputShare))',
        published: 73_700,
      },
    ]),
    scenarios: [
      {
        name: 'Production',
        note: 'One decode unit of 18 nodes. One day as DeepSeek published it: 608B tokens in, 168B out, 56.3 % of the input cached, 88 sequences a chip. The bare roofline needs 44 nodes, a fifth of those in use: launches, networks and uneven experts are not in it.',
        presets: {
          hardware: 'h100-sxm',
          model: 'deepseek-v3',
          traffic: 'chat',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'deepseek-v3-as-published',
        },
        cells: {
          contextLength: 4989,
          chips,
          chipHourPrice: '$2/h',
          batch: 88 * chips,
          outputTokensPerSecond: 1_944_444,
          inputTokensPerOutputToken: 3.619,
          cachedInputShare: '56.3%',
          peakToAverage: 1.226,
          promptTokens: 3600,
          requestOutputTokens: 1000,
          observedInputPrice: 0.55,
          observedOutputPrice: 2.19,
          observedCacheHitPrice: 0.14,
          trainTokensInFlight: 4096,
        },
      },
      {
        name: 'One node',
        base: 'Production',
        note: 'The same model on eight chips, whose HBM the weights nearly fill.',
        cells: { chips: chipsPerNode, batch: '= capacityBatch' },
      },
      {
        name: 'Calibrated',
        base: 'Production',
        note: 'The efficiencies that published measurements show, prefill on nodes of its own: 9 % fewer nodes than were in use. Decode comes out 16 % slower, for DeepSeek hides the traffic of its experts behind a second half of the batch; prefill 87 % faster, for evenly loaded experts, with which DeepSeek too measured twice its production rate.',
        presets: { fidelity: 'calibrated' },
        cells: { disaggregated: 1 },
      },
      {
        name: 'At the measured rates',
        base: 'Production',
        note: '21 tokens a second a stream and 73,700 input tokens a second a node, set by hand as published: nodes and cost of the day follow within 0.1 %, the peak of 278 nodes within 0.5 %, since units of 18 nodes come whole.',
        cells: { stepTime: '47.6 ms', prefillSecondsPerToken: chipsPerNode / (chips * computedPerNode) },
      },
    ],
  },
};
