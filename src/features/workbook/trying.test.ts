import { describe, expect, it } from 'vitest';
import { cellFixture, viewFixture } from './components/sheet/view-fixture';
import { createWorkbookStore } from './store';
import { createTrying, type TriedCell, type TrialOutcome } from './trying';
import type { Change } from './change';

const edit = (quantityId: string, text: string | null, scenarioId = 'a'): Change => ({
  kind: 'cells',
  edits: [{ scenarioId, quantityId, text }],
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function stage({ optional = false } = {}) {
  const store = createWorkbookStore(viewFixture());
  const asked: (readonly TriedCell[])[] = [];
  const refused: string[] = [];
  let network: 'whole' | 'away' = 'whole';
  const answer = (cells: readonly TriedCell[]): TrialOutcome => {
    const refusals = cells.filter(({ text }) => text === 'no').map(({ text: _, ...cell }) => ({ ...cell, message: 'That is no number.' }));
    if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
    const { revision } = store.stored();
    const shown = cells.map(({ quantityId, scenarioId, text }) => {
      const version = store.stored().rows.find(({ id }) => id === quantityId)?.cells[scenarioId]?.version ?? 0;
      return [quantityId, [scenarioId], cellFixture(text ?? 'base', { version })] as const;
    });
    return { ok: true, patch: { from: revision, revision, cells: shown } };
  };
  const trying = createTrying({
    store,
    optional,
    explain: () => 'no answer.',
    onRefused: ({ quantityId }) => refused.push(quantityId),
    transport: {
      sheet: async (cells) => {
        asked.push(cells);
        await Promise.resolve();
        if (network === 'away') throw new Error('away');
        return answer(cells);
      },
      charts: () => Promise.reject(new Error('not asked here')),
    },
  });
  const shown = (row: string, scenario = 'a') => store.cell(row, scenario)?.display;
  return { store, trying, asked, refused, shown, go: (next: typeof network) => (network = next) };
}

describe('values that are tried', () => {
  it('are shown and marked over what is stored, and discarded without a trace', async () => {
    const { store, trying, shown } = stage();
    trying.take(edit('chips', '8'));
    expect(store.notes('chips')).toMatchObject({ a: { kind: 'pending', text: '8' } });
    await settle();
    expect([shown('chips'), shown('chips', 'b'), store.tried('chips')]).toEqual(['8', '72', { a: '72 chips' }]);
    expect(store.stored().rows[0]?.cells['a']?.display).toBe('72');
    expect(store.notes('chips')).toEqual({});
    trying.discard();
    expect([shown('chips'), store.tried('chips'), trying.state().cells]).toEqual(['72', {}, []]);
  });

  it('are taken back and made again one by one', async () => {
    const { trying, shown, store } = stage();
    for (const change of [edit('chips', '8'), edit('chips', '16'), { kind: 'undo' } as const]) {
      trying.take(change);
      await settle();
    }
    expect([shown('chips'), trying.can('undo'), trying.can('redo')]).toEqual(['8', true, true]);
    trying.take({ kind: 'undo' });
    await settle();
    expect([shown('chips'), store.tried('chips'), trying.can('undo')]).toEqual(['72', {}, false]);
    trying.take({ kind: 'redo' });
    await settle();
    expect(shown('chips')).toBe('8');
  });

  it('stay what they were where a text is no value, though others were typed meanwhile', async () => {
    const { store, trying, shown, refused, asked } = stage();
    trying.take(edit('chips', '8'));
    await settle();
    trying.take(edit('chips', 'no'));
    trying.take(edit('chipHourPrice', '5'));
    await settle();
    await settle();
    expect([shown('chipHourPrice'), refused]).toEqual(['5', ['chips']]);
    expect(store.notes('chips')).toMatchObject({ a: { kind: 'refused', text: 'no', tried: true } });
    expect(asked.at(-1)).toEqual([{ scenarioId: 'a', quantityId: 'chipHourPrice', text: '5' }]);
  });

  it('go together where several are pasted, or none does', async () => {
    const { trying, store } = stage();
    const change = edit('chips', '8');
    trying.take({
      ...change,
      edits: [...(change.kind === 'cells' ? change.edits : []), { scenarioId: 'b', quantityId: 'chips', text: 'no' }],
    } as Change);
    await settle();
    expect([trying.state().cells, store.notice()?.text]).toEqual([[], expect.stringContaining('None of the 2 cells was changed.')]);
  });

  it('lie over what others save meanwhile, which is shown once they are discarded', async () => {
    const { store, trying, shown, asked } = stage();
    trying.take(edit('chips', '8'));
    await settle();
    store.apply({ from: 1, revision: 2, cells: [['chips', ['a'], cellFixture('100', { version: 1 })]] });
    await settle();
    expect([shown('chips'), store.tried('chips'), asked.length, store.view().revision]).toEqual(['8', { a: '100 chips' }, 2, 2]);
    trying.discard();
    expect(shown('chips')).toBe('100');
  });

  it('wait with what is typed where the network is away, and are asked for again', async () => {
    const { trying, shown, go } = stage();
    go('away');
    trying.take(edit('chips', '8'));
    await settle();
    expect([trying.state().problem, shown('chips')]).toEqual(['no answer.', '72']);
    go('whole');
    trying.retry();
    await settle();
    expect([trying.state().problem, shown('chips')]).toEqual([null, '8']);
  });

  it('change nothing but cells, and end where one saves again', async () => {
    const { store, trying, shown } = stage({ optional: true });
    expect(trying.state().on).toBe(false);
    trying.turn(true);
    trying.take({ kind: 'remove', scenarioId: 'a' });
    expect(store.notice()?.tone).toBe('bad');
    trying.take(edit('chips', '8'));
    await settle();
    trying.turn(false);
    expect([trying.state().on, shown('chips')]).toEqual([false, '72']);
  });
});
