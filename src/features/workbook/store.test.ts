import { describe, expect, it, vi } from 'vitest';
import { cellFixture, rowFixture, viewFixture } from './components/sheet/view-fixture';
import { createWorkbookStore } from './store';
import type { Topic } from './store';

function heard(topics: readonly Topic[]) {
  const store = createWorkbookStore(viewFixture());
  const listeners = topics.map((topic) => {
    const listener = vi.fn();
    store.subscribe(topic, listener);
    return listener;
  });
  return { store, calls: () => listeners.map((listener) => listener.mock.calls.length) };
}

describe('a patch', () => {
  it('repaints the row it changes and leaves the others as they were', () => {
    const { store, calls } = heard(['row:chips', 'row:stepTime', 'rows', 'scenarios', 'values']);
    const untouched = store.row('stepTime');
    store.apply({ from: 1, revision: 2, cells: [['chips', ['b'], cellFixture('8')]] });
    expect(store.cell('chips', 'b')?.display).toBe('8');
    expect(store.cell('chips', 'a')?.display).toBe('72');
    expect(store.row('stepTime')).toBe(untouched);
    expect(calls()).toEqual([1, 0, 0, 0, 1]);
  });

  it('that is older than the view changes nothing', () => {
    const { store, calls } = heard(['row:chips']);
    store.apply({ from: 0, revision: 1, cells: [['chips', ['b'], cellFixture('8')]] });
    expect(store.cell('chips', 'b')?.display).toBe('72');
    expect(calls()).toEqual([0]);
  });

  it('replaces single rows, and all of them where a new one comes', () => {
    const { store } = heard([]);
    store.apply({ from: 1, revision: 2, cells: [], rows: [rowFixture('chips', {}, { unit: 'k chips' })] });
    expect(store.rowIds()).toHaveLength(3);
    store.apply({ from: 2, revision: 3, cells: [], rows: [rowFixture('chips', {}), rowFixture('mine', {})], everyRow: true });
    expect(store.rowIds()).toEqual(['chips', 'mine']);
  });
});

describe('a note', () => {
  it('is heard by its row and by the saved state', () => {
    const { store, calls } = heard(['row:chips', 'row:stepTime', 'saving']);
    const before = store.saving();
    store.note('chips', 'a', { kind: 'refused', text: 'x', message: 'Not a count.' });
    expect(store.allNotes()).toEqual([{ rowId: 'chips', scenarioId: 'a', note: expect.objectContaining({ kind: 'refused' }) }]);
    expect(store.saving()).not.toBe(before);
    store.note('chips', 'a', null);
    expect(store.allNotes()).toEqual([]);
    expect(calls()).toEqual([2, 0, 2]);
  });
});
