import { chipHourPrice } from '../model/chip-price';
import type { Template } from './template';

/** The same model on a rack of 2025 and one of 2026, both priced by what they cost to buy. */
export const rubinAgainstBlackwell: Template = {
  id: 'rubin-blackwell',
  name: 'Rubin against Blackwell',
  sentence: 'What 2.75 times the bandwidth and 3.5 times the arithmetic do to the step, the critical batch and the price of a token.',
  headline: { quantity: 'hbmDrainTime', scenario: 'Vera Rubin NVL72' },
  document: {
    format: 'ridgebook/1',
    name: 'Rubin against Blackwell',
    scenarios: [
      {
        name: 'GB200 NVL72',
        note: 'DeepSeek-V3 with an fp8 cache on 72 chips. Nobody lists a rent for Rubin yet, so both racks are priced by what they cost to buy and to power.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'deepseek-v3',
          traffic: 'chat',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: { chipHourPrice: `= ${chipHourPrice.formula().text}`, kvElementBytes: 1, batchMultiple: 2 },
      },
      {
        name: 'Vera Rubin NVL72',
        base: 'GB200 NVL72',
        note: '22 TB/s as announced: HBM drains in 13.1 ms instead of 23.3. Arithmetic grew more than bandwidth, so the critical batch is 27 % larger. An hour costs 2.1 times as much, a token of output 27 % less.',
        presets: { hardware: 'vr200-nvl72' },
      },
      {
        name: 'Rubin as the lecture has it',
        base: 'Vera Rubin NVL72',
        note: 'The lecture takes 20 TB/s and says about 15 ms; 288 GB then drain in 14.4 ms.',
        cells: { hbmBandwidth: '20 TB/s' },
      },
    ],
  },
};
