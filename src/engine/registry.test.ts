import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groups } from './quantity';
import { quantities, quantityById } from './registry';

const here = import.meta.dirname;
const isQuantity = (value: unknown): value is { readonly id: string; readonly kind: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'kind' in value;

type Reviewed = { readonly id: string; readonly unit: string; readonly group: string };
const reviewed: readonly Reviewed[] = JSON.parse(readFileSync(join(here, '../../docs/quantities.json'), 'utf8'));

describe('the list of quantities', () => {
  it('agrees with the list reviewed by hand', () => {
    const line = ({ id, unit, group }: Reviewed): string => `${id} [${unit}] ${group}`;
    expect(quantities.map((q) => line({ id: q.id, unit: q.unit.text, group: q.group })).sort()).toEqual(reviewed.map(line).sort());
  });

  it('names each quantity once, after its export', async () => {
    const exported = new Map<string, string>();
    for (const file of readdirSync(join(here, 'model')).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
      const topic: Record<string, unknown> = await import(`./model/${file.slice(0, -3)}.ts`);
      for (const [name, value] of Object.entries(topic)) {
        if (!isQuantity(value)) continue;
        expect(value.id, `${file} exports ${name}`).toBe(name);
        exported.set(name, file);
      }
    }
    expect([...exported.keys()].sort()).toEqual(quantities.map((q) => q.id).sort());
    expect(quantityById.size).toBe(quantities.length);
  });

  it('stands in the order of the sheet', () => {
    const order = quantities.map((q) => groups.indexOf(q.group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(groups.length);
  });
});

describe('each quantity', () => {
  it.each(quantities.map((q) => [q.id, q] as const))('%s says what it is', (_id, q) => {
    expect(q.label.length).toBeGreaterThan(2);
    expect(q.symbol.trim()).not.toBe('');
    expect([...q.symbol.matchAll(/[{}]/g)].reduce((depth, [brace]) => depth + (brace === '{' ? 1 : -1), 0)).toBe(0);
    expect(q.unit.text).not.toBe('');
    expect(q.description).toMatch(/^[A-Z0-9].{20,}\.$/s);
    expect(q.description).not.toContain('!');
    expect(q.source.length).toBeGreaterThan(5);
  });

  it('has a label of its own', () => {
    const labels = quantities.map((q) => q.label);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
    const symbols = quantities.map((q) => q.symbol);
    expect(symbols.filter((symbol, i) => symbols.indexOf(symbol) !== i)).toEqual([]);
  });

  it('keeps its default within its bounds', () => {
    for (const q of quantities) {
      if (q.kind !== 'given' && q.kind !== 'constant') continue;
      if (q.default === null) continue;
      const { min = -Infinity, max = Infinity, aboveMin = false, whole = false } = q.bounds;
      expect(q.default, q.id).toBeGreaterThanOrEqual(min);
      expect(q.default, q.id).toBeLessThanOrEqual(max);
      if (aboveMin) expect(q.default, q.id).toBeGreaterThan(min);
      if (whole) expect(Number.isInteger(q.default), q.id).toBe(true);
    }
  });

  it('carries the lecture’s seven equations', () => {
    const numbered = quantities.flatMap((q) => (q.equation === undefined ? [] : [[q.equation, q.id] as const]));
    expect(new Map(numbered).size).toBe(7);
  });
});
