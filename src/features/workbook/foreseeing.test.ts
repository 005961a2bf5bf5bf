import { describe, expect, it } from 'vitest';
import { buildView } from './build-view';
import { edit, first, opened, saved, scenarioId } from './testing/foreseeing-stage';

describe('what edits under way will change', () => {
  it('is shown before the server has answered, and stays without being drawn again when it comes true', async () => {
    const { store, foreseeing, pump, apply, heard, shown, would } = await opened();
    const before = shown();
    void foreseeing.show([edit('20k')]);
    expect(shown()).toBe(before);
    await pump();
    expect(shown()).toBe(would([edit('20k')]));
    expect(shown()).not.toBe(before);
    expect(store.stored().rows.find(({ id }) => id === 'capacityBatch')?.cells[scenarioId]?.display).toBe(before);
    const told = heard(['values', 'scenarios', 'row:capacityBatch', 'row:contextLength']);
    apply(saved(first, [edit('20k')]));
    void foreseeing.show([]);
    expect(told).toEqual(['values', 'row:contextLength']);
    expect(store.cell('contextLength', scenarioId)).toMatchObject({ by: 'Ann', text: '20k' });
    expect(store.view()).toBe(store.stored());
  });

  it('is waited for until it is painted, and not where it stands there already', async () => {
    const { foreseeing, pump, shown, would } = await opened();
    const first = foreseeing.show([edit('20k')]);
    expect(first).toBeInstanceOf(Promise);
    await pump();
    await first;
    expect(shown()).toBe(would([edit('20k')]));
    expect(foreseeing.show([edit('20k')])).toBeNull();
    expect(foreseeing.show([])).toBeNull();
    // Not answered at all: an edit is not held up for long.
    await foreseeing.show([edit('24k')]);
  });

  it('is taken back where the server refuses', async () => {
    const { store, foreseeing, pump, shown } = await opened();
    const before = shown();
    void foreseeing.show([edit('20k')]);
    await pump();
    void foreseeing.show([]);
    expect([shown(), store.view().rows]).toEqual([before, buildView(first).rows]);
  });

  it('is worked out for all edits that wait, on what the earlier ones have made', async () => {
    const { foreseeing, pump, apply, shown, would, server } = await opened();
    const [one, two] = [edit('20k'), edit('64', 'chips')];
    void foreseeing.show([one]);
    void foreseeing.show([one, two]);
    await pump();
    expect(shown()).toBe(would([one, two]));
    apply(saved(first, [one]));
    void foreseeing.show([two]);
    expect(shown()).toBe(would([two]));
    await pump();
    expect(shown()).toBe(would([two]));
    apply(saved(server(), [two]));
    void foreseeing.show([]);
    expect(shown()).toBe(would([]));
  });

  it('is asked again where another revision came in between', async () => {
    const { foreseeing, apply, pump, shown, would } = await opened();
    void foreseeing.show([edit('20k')]);
    apply(saved(first, [edit('32', 'chips')]));
    await pump();
    await pump();
    expect(shown()).toBe(would([edit('20k')]));
  });

  it('waits until a changed scenario has been read', async () => {
    const { foreseeing, apply, pump, reads, shown, would, server } = await opened();
    expect(reads()).toBe(1);
    const others = server().scenarios.map((scenario, i) => (i === 0 ? { ...scenario, note: 'Another note', version: 2 } : scenario));
    apply({ ...server(), revision: 1, scenarios: others });
    void foreseeing.show([edit('20k')]);
    await pump();
    await pump();
    expect(reads()).toBe(2);
    expect(shown()).toBe(would([edit('20k')]));
  });

  it('is there at once where it was worked out while the text was typed', async () => {
    const { foreseeing, pump, shown, would, waiting } = await opened();
    const before = shown();
    for (const text of ['2', '20', '20k']) foreseeing.guess(edit(text));
    expect(waiting).toHaveLength(1);
    await pump();
    await pump();
    expect(shown()).toBe(before);
    void foreseeing.show([edit('20k')]);
    expect([shown(), waiting]).toEqual([would([edit('20k')]), []]);
    foreseeing.guess(edit('64', 'chips'));
    await pump();
    void foreseeing.show([edit('20k'), edit('64', 'chips')]);
    expect([shown(), waiting]).toEqual([would([edit('20k'), edit('64', 'chips')]), []]);
  });

  it('is worked out anew where it was guessed for another text, or before another revision', async () => {
    const { foreseeing, apply, pump, shown, would } = await opened();
    foreseeing.guess(edit('20k'));
    await pump();
    void foreseeing.show([edit('24k')]);
    await pump();
    expect(shown()).toBe(would([edit('24k')]));
    void foreseeing.show([]);
    foreseeing.guess(edit('28k'));
    await pump();
    apply(saved(first, [edit('32', 'chips')]));
    void foreseeing.show([edit('28k')]);
    await pump();
    expect(shown()).toBe(would([edit('28k')]));
  });

  it('is left to the server where the thread has come to an end', async () => {
    const { foreseeing, pump, apply, shown, fail, ends, waiting, would } = await opened();
    const before = shown();
    fail();
    void foreseeing.show([edit('20k')]);
    await pump();
    expect([shown(), ends, waiting]).toEqual([before, ['ended'], []]);
    apply(saved(first, [edit('20k')]));
    void foreseeing.show([]);
    expect(shown()).toBe(would([]));
  });

  it('shows nothing new for a text that is no value', async () => {
    const { foreseeing, pump, shown } = await opened();
    const before = shown();
    void foreseeing.show([edit('3 apples')]);
    await pump();
    expect(shown()).toBe(before);
  });
});
