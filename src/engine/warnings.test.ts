import { describe, expect, it } from 'vitest';
import type { CellText, ScenarioDocument } from './document';
import { evaluateDocument } from './evaluate-document';

const warnings = (
  cells: Readonly<Record<string, CellText>>,
  presets: ScenarioDocument['presets'] = { hardware: 'h100-sxm', model: 'deepseek-v3' },
) => evaluateDocument({ format: 'ridgebook/1', name: 'Test', scenarios: [{ name: 'One', presets, cells }] })[0]?.warnings ?? [];

const about = (id: string, cells: Readonly<Record<string, CellText>>): readonly string[] =>
  warnings({ contextLength: 1000, batch: 8, ...cells }, { hardware: 'h100-sxm', model: 'deepseek-v3', storage: 'ddr-flash-disk-2026' })
    .filter((one) => one.id === id)
    .map((one) => one.message);

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
      {
        id: 'criticalBatch',
        message:
          'There is no critical batch at this context: with 64000 tokens of KV to read for each sequence, no batch makes a step compute-bound. The figure leaves KV aside.',
      },
    ]);
    expect(about('criticalBatch', {})).toEqual([]);
  });

  it('say why a price cliff tells no bytes', () => {
    const why = (cells: Readonly<Record<string, CellText>>): string => about('kvBytesFromCliff', cells).join('').split(/[:.] /)[1] ?? '';
    expect(why({ observedSurcharge: 1 })).toBe('the rate card adds nothing for long contexts');
    expect(why({ globalAttentionShare: 0, attentionWindow: 128 })).toContain('this model has no wall');
    expect(why({ cliffContext: 1e12 })).toBe('no attention shape keeps 0.000125265 B per token');
    expect(about('kvBytesFromCliff', { observedSurcharge: 2 })).toEqual([]);
  });

  it('say where listed prices tell no utilisation', () => {
    expect(about('impliedDecodeMfu', { observedInputPrice: 3, observedOutputPrice: 2 })).toEqual([
      'The price cannot be turned into a utilisation: output is listed below input, which would mean 150 % of what prefill reaches. The two are sold at different margins.',
    ]);
    expect(about('impliedDecodeMfu', { observedInputPrice: 2, observedOutputPrice: 2 })).toEqual([]);
  });

  it('say where no tier explains a retention', () => {
    expect(about('retentionLongDrainTier', {})).toEqual([
      "No tier's drain time explains a retention of 3600 s: the nearest, flash, drains in 256 s.",
    ]);
    expect(about('retentionShortDrainTier', {})).toEqual([]);
    expect(about('retentionShortDrainTier', { retentionShort: 60 })).toHaveLength(1);
    expect(about('retentionLongDrainTier', { diskBandwidth: '10 GB/s' })).toEqual([]);
    expect(about('retentionLongDrainTier', { diskBandwidth: '= 0*hbmBandwidth*(0/0)' })).toEqual([]);
  });

  it('say where the plan is past the knee of the loss law', () => {
    expect(about('loss', { activeParams: '10M', pretrainTokens: '100T' })).toEqual([
      'The plan is past the knee of the loss law: a per cent more parameters lowers the loss 42 times as much as a per cent more tokens, and the law was fitted nowhere near.',
    ]);
    expect(about('loss', { pretrainTokens: '200T' })).toEqual([]);
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
