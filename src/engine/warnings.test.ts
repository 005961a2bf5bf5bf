import { describe, expect, it } from 'vitest';
import type { CellText, ScenarioDocument } from './document';
import { evaluateDocument } from './evaluate-document';

const warnings = (
  cells: Readonly<Record<string, CellText>>,
  presets: ScenarioDocument['presets'] = { hardware: 'h100-sxm', model: 'deepseek-v3' },
) => evaluateDocument({ format: 'ridgebook/1', name: 'Test', scenarios: [{ name: 'One', presets, cells }] })[0]?.warnings ?? [];

describe('warnings', () => {
  it('name the chips that the weights need', () => {
    expect(warnings({ contextLength: 100, chips: 4 })).toEqual([
      {
        id: 'capacityBatch',
        message: 'The weights do not fit: 671 GB against 343.597 GB of usable HBM; at least 8 chips are needed, not 4.',
      },
    ]);
    expect(warnings({ contextLength: 100, chips: 4, pipelineStages: 2 }).map((one) => one.id)).toEqual([]);
  });

  it('name the batch that the memory holds', () => {
    expect(warnings({ contextLength: 1000, batch: 1000, hardwareRatio: 300 })).toEqual([
      { id: 'batch', message: 'The batch of 1000 sequences does not fit: at 1000 tokens each, the HBM left by the weights holds 230.' },
    ]);
  });

  it('name the context wall', () => {
    expect(warnings({ contextLength: '64k', batch: 2 })).toEqual([
      {
        id: 'contextLength',
        message:
          'The context of 64000 tokens is past the wall at 1783: reading the KV cache takes longer than computing, whatever the batch.',
      },
    ]);
  });

  it('name the scale-up domains', () => {
    expect(warnings({ contextLength: 100, chips: 16, batch: 8 })).toEqual([
      {
        id: 'chips',
        message: 'A replica of 16 chips spans 2 scale-up domains of 8; traffic between them takes the slower scale-out network.',
      },
    ]);
  });

  it('are silent where nothing is wrong or nothing is known', () => {
    expect(warnings({ contextLength: 1000, batch: 8 })).toEqual([]);
    expect(warnings({}, {})).toEqual([]);
  });
});
