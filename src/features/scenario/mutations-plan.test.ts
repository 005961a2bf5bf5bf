import { describe, expect, it } from 'vitest';
import { afterChanges, cellKey, type Held, type HeldCell } from '@/features/history/schema-held';
import type { ScenarioState } from '@/features/history/schema';
import { basePlan, detachPlan, layersFrom, type Planned, removePlan } from './mutations-plan';

const scenario = (name: string, position: number, more: Partial<ScenarioState> = {}): ScenarioState => ({
  ...{ name, note: '', position, baseId: null, presets: {}, version: 1, deleted: false },
  ...more,
});
const cells = (texts: Readonly<Record<string, string>>): Map<string, HeldCell> =>
  new Map(Object.entries(texts).map(([key, text]) => [key, { text, reason: '', version: 1, by: 'ada' }]));
const hardware = (id: string) => ({ hardware: { id, version: '1' } });

/** c follows b, b follows a. */
const held: Held = {
  name: 'Plan',
  scenarios: new Map([
    ['a', scenario('A', 0, { presets: hardware('h100-sxm') })],
    ['b', scenario('B', 1, { baseId: 'a' })],
    ['c', scenario('C', 2, { baseId: 'b', presets: { traffic: { id: 'chat', version: '1' } } })],
  ]),
  rows: new Map(),
  cells: cells({ 'a layers': '61', 'a hbmBandwidth': '3 TB/s', 'b batch': '32', 'c chips': '8' }),
};

const after = (planned: Planned): Held => {
  if (!planned.ok) throw new Error(planned.message);
  return afterChanges(held, planned.changes, 'ada');
};
const text = (of: Held, scenarioId: string, quantityId: string) => of.cells.get(cellKey({ scenarioId, quantityId }))?.text;

describe('a base', () => {
  it('is pinned with all that it rests on, and a pinned one is not looked through again', () => {
    const next = after(basePlan(held, 'c', { baseId: 'b', pinned: true }));
    expect(next.scenarios.get('c')?.pinned).toMatchObject([
      { name: 'B', cells: { batch: '32' } },
      { name: 'A', presets: { hardware: 'h100-sxm' }, cells: { layers: '61', hbmBandwidth: '3 TB/s' } },
    ]);
    expect(layersFrom(next, 'c').map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  it('does not rest on its follower', () => {
    expect(basePlan(held, 'a', { baseId: 'c', pinned: false })).toMatchObject({
      ok: false,
      message: expect.stringContaining('rest on itself'),
    });
  });
});

describe('a detached scenario', () => {
  it('has what applied as its own: presets as choices, cells that they do not give as cells', () => {
    const presets = { hardware: { id: 'h100-sxm', version: '1' } };
    const small: Held = { ...held, scenarios: new Map([...held.scenarios, ['c', scenario('C', 2, { baseId: 'b' })]]) };
    const planned = detachPlan(small, 'c');
    if (!planned.ok) throw new Error(planned.message);
    const next = afterChanges(small, planned.changes, 'ada');
    expect(next.scenarios.get('c')).toMatchObject({ baseId: null, presets });
    expect(['layers', 'hbmBandwidth', 'batch', 'chips'].map((id) => text(next, 'c', id))).toEqual(['61', '3 TB/s', '32', '8']);
    expect(planned.changes).toHaveLength(4);
    expect(detachPlan(next, 'c')).toMatchObject({ ok: false });
  });
});

describe('a base that is deleted', () => {
  it('asks what those that follow it keep', () => {
    expect(removePlan(held, 'b', undefined)).toMatchObject({ ok: false, message: expect.stringContaining('"C"') });
  });

  it('leaves them what it said, its own base, or its values', () => {
    expect(after(removePlan(held, 'b', 'keep')).scenarios.get('c')?.pinned?.[0]?.cells).toEqual({ batch: '32' });
    expect(after(removePlan(held, 'b', 'base')).scenarios.get('c')).toMatchObject({ baseId: 'a', pinned: undefined });
    const small: Held = { ...held, scenarios: new Map([...held.scenarios, ['c', scenario('C', 2, { baseId: 'b' })]]) };
    const own = removePlan(small, 'b', 'own');
    expect(own.ok && own.changes.map((change) => change.on)).toEqual(['scenario', 'cell', 'cell', 'cell', 'scenario']);
  });
});
