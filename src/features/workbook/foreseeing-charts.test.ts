import { describe, expect, it } from 'vitest';
import { buildView } from './build-view';
import { edit, first, opened, saved } from './testing/foreseeing-stage';
import { withTried } from './with-tried';

describe('charts of what is foreseen', () => {
  it('are those of the edit, and need not be asked for again when it comes true', async () => {
    const { store, foreseeing, pump, apply } = await opened();
    expect([store.chartsAreOld(), foreseeing.charts()]).toEqual([false, false]);
    void foreseeing.show([edit('20k')]);
    await pump();
    expect([store.chartsAreOld(), foreseeing.charts()]).toEqual([true, true]);
    await pump();
    const then = buildView(withTried(first, [edit('20k')])).charts;
    expect([store.chartsAreOld(), store.charts()]).toEqual([false, then]);
    apply(saved(first, [edit('20k')]));
    void foreseeing.show([]);
    expect([store.chartsAreOld(), store.charts()]).toEqual([false, then]);
  });

  it('are taken also where the server answered first, unless somebody else changed more', async () => {
    const { store, foreseeing, pump, apply, server } = await opened();
    void foreseeing.show([edit('20k')]);
    await pump();
    foreseeing.charts();
    apply(saved(first, [edit('20k')]));
    void foreseeing.show([]);
    expect(store.chartsAreOld()).toBe(true);
    await pump();
    expect(store.chartsAreOld()).toBe(false);

    void foreseeing.show([edit('24k')]);
    await pump();
    foreseeing.charts();
    apply(saved(server(), [edit('24k'), edit('64', 'chips')]));
    void foreseeing.show([]);
    await pump();
    expect(store.chartsAreOld()).toBe(true);
  });
});
