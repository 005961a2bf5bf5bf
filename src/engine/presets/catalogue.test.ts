import { describe, expect, it } from 'vitest';
import { presetKinds } from '../document';
import { evaluateDocument, readCell } from '../evaluate-document';
import { outOfBounds } from '../out-of-bounds';
import { quantityById } from '../registry';
import { accelerators } from './accelerators';
import { findPreset, presetsOf } from './catalogue';
import { modelCards } from './model-cards';
import { rateCards } from './rate-cards';
import { storageDevices } from './storage-devices';
import { utilisationFacts } from './utilisation';

const all = presetKinds.flatMap((kind) => presetsOf(kind));

describe('the presets', () => {
  it('are all here', () => {
    expect(accelerators).toHaveLength(26);
    expect(modelCards).toHaveLength(33);
    expect(rateCards).toHaveLength(29);
    expect(storageDevices).toHaveLength(11);
    expect(utilisationFacts).toHaveLength(29);
    expect(presetsOf('hardware').map((preset) => preset.id)).toEqual(accelerators.map((chip) => chip.id));
    expect(presetsOf('model').map((preset) => preset.id)).toEqual(modelCards.map((card) => card.id));
    expect(presetsOf('prices').map((preset) => preset.id)).toEqual(rateCards.map((card) => card.id));
    expect(presetsOf('storage').map((preset) => preset.id)).toEqual(['ddr-flash-disk-2026', ...storageDevices.map((one) => one.id)]);
    expect(presetsOf('fidelity').map((preset) => preset.id)).toEqual(['blackboard', 'calibrated', 'calibrated-trtllm']);
    expect(presetsOf('traffic').map((preset) => preset.id)).toEqual(['lecture', 'chat', 'agents', 'batch', 'long-context']);
    expect(presetsOf('plan').map((preset) => preset.id)).toEqual(['balanced', 'published', 'chinchilla', 'deepseek-v3-as-published']);
  });

  it('have ids of their own, and are found by them', () => {
    for (const preset of all) expect(findPreset(preset.kind, preset.id)).toBe(preset);
    expect(findPreset('hardware', 'constructor')).toBeUndefined();
  });

  it.each(all.map((preset) => [`${preset.kind}/${preset.id}`, preset] as const))(
    '%s fills cells that exist, within their bounds',
    (_key, preset) => {
      for (const [id, cell] of Object.entries(preset.cells)) {
        const quantity = quantityById.get(id);
        expect(quantity, id).toBeDefined();
        expect(quantity?.kind, id).not.toBe('constant');
        if (typeof cell === 'number') expect(outOfBounds(id, cell, quantity?.bounds ?? {})).toBeUndefined();
        if (typeof cell === 'string') expect(readCell(id, cell)).toMatchObject({ ok: true, kind: 'expression' });
      }
      expect(preset.label).not.toContain('!');
      expect(preset.version).toMatch(/^2026-\d\d-\d\d$/);
      for (const source of preset.sources) expect(source.url).toMatch(/^https:\/\//);
      if (preset.figures === 'published' && preset.id !== 'published' && preset.id !== 'cxl-memory')
        expect(preset.sources.length).toBeGreaterThan(0);
    },
  );
});

describe('model presets', () => {
  const bytes = (id: string): number => {
    const [scenario] = evaluateDocument({
      format: 'ridgebook/1',
      name: 'KV',
      scenarios: [{ name: 'Model', presets: { model: id }, cells: { contextLength: 1e6 } }],
    });
    const { kvBytesPerToken, globalAttentionShare, indexBytesPerToken } = scenario?.values ?? {};
    return Number(kvBytesPerToken) * Number(globalAttentionShare) + Number(indexBytesPerToken);
  };
  const known = modelCards.flatMap((card) => (card.kvBytesPerTokenAtBf16 === null ? [] : [[card.id, card.kvBytesPerTokenAtBf16] as const]));

  it('know the KV of all but two', () => expect(known).toHaveLength(31));

  it.each(known)('%s keeps %d bytes for each further token', (id, published) => {
    expect(bytes(id) / published).toBeCloseTo(1, 12);
  });

  it('give DeepSeek-V3 70,272 bytes a token in bf16, half in fp8', () => {
    const evaluated = evaluateDocument({
      format: 'ridgebook/1',
      name: 'KV',
      scenarios: [
        { name: 'bf16', presets: { model: 'deepseek-v3' } },
        { name: 'fp8', base: 'bf16', cells: { kvElementBytes: 1 } },
      ],
    });
    expect(evaluated.map((scenario) => scenario.values.kvBytesPerToken)).toEqual([70_272, 35_136]);
  });

  it('count the work of absorbed and of unfolded latent attention only where asked to', () => {
    const [board, counted, grouped] = evaluateDocument({
      format: 'ridgebook/1',
      name: 'Attention',
      scenarios: [
        { name: 'Blackboard', presets: { model: 'deepseek-v3' } },
        { name: 'Calibrated', presets: { model: 'deepseek-v3', fidelity: 'calibrated' } },
        { name: 'Grouped', presets: { model: 'llama-3-70b', fidelity: 'calibrated' } },
      ],
    });
    expect(board?.values).toMatchObject({ attentionFlopsPerPair: 0, prefillAttentionFlopsPerPair: 0 });
    expect(counted?.values).toMatchObject({ attentionFlopsPerPair: 16_990_208, prefillAttentionFlopsPerPair: 4_997_120 });
    expect(grouped?.values).toMatchObject({ attentionFlopsPerPair: 2_621_440, prefillAttentionFlopsPerPair: 2_621_440 });
  });

  it('run 4-bit weights at 8 bits where the chip multiplies them, else at 16', () => {
    const evaluated = evaluateDocument({
      format: 'ridgebook/1',
      name: 'Formats',
      scenarios: [
        { name: 'Hopper', presets: { model: 'gpt-oss-120b', hardware: 'h100-sxm' } },
        { name: 'Blackwell', presets: { model: 'gpt-oss-120b', hardware: 'b200-sxm' } },
      ],
    });
    expect(evaluated.map(({ values }) => [values.weightFormat, values.peakFlops])).toEqual([
      [16, 9.89e14],
      [8, 4.5e15],
    ]);
  });
});

describe('hardware presets', () => {
  const price = (hardware: string) => {
    const [scenario] = evaluateDocument({ format: 'ridgebook/1', name: 'Price', scenarios: [{ name: 'Chip', presets: { hardware } }] });
    return scenario?.values.chipHourPrice ?? scenario?.errors.chipHourPrice?.message;
  };

  it('rent where a price is published, own where the purchase price is, and ask otherwise', () => {
    expect(price('h100-sxm')).toBe(2.71);
    expect(price('vr200-nvl72')).toBeCloseTo(108_377 / (4 * 8766) + 1.8 * 1.25 * 0.08 + 0.2, 9);
    expect(price('tpu-v4')).toBe('chipHourPrice is not set: no price is published for Google TPU v4; type a price per chip and hour');
  });
});
