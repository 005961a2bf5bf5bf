import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PresetKind } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { findPreset, type Preset } from '@/engine/presets/catalogue';
import { undo } from '@/features/history/mutations-undo';
import { addScenario, duplicateScenario, setPreset } from '@/features/scenario/mutations';
import { detach, setBase } from '@/features/scenario/mutations-inherit';
import { explainCell } from '@/features/workbook/data-explain';
import { readView, readWhole, readWorkbook } from '@/features/workbook/data';
import { canonicalJson } from '@/server/canonical-json';
import { closeDatabase, useDatabase } from '@/server/database';
import { inTeam, readTeam, system } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { keptPreset, versionOf } from './data-revision';

const shipped = findPreset('hardware', 'h100-sxm');
if (shipped === undefined) throw new Error('The catalogue has no H100.');
/** The same preset as an earlier release had it. */
const earlier: Preset = { ...shipped, version: '2026-01-01', cells: { ...shipped.cells, hbmBandwidth: '3 TB/s' } };
const was = `h100-sxm@${versionOf(earlier)}`;

onBothDatabases('figures of a preset', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let ids: Ids;
  beforeEach(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    ids = await makeWorkbook(ada);
  });
  afterEach(async () => {
    await closeDatabase();
    await created.remove();
  });

  const scenarios = async () => (await readView(ada, ids.workbookId)).scenarios;
  const first = async () => {
    const [scenario] = await scenarios();
    if (scenario === undefined) throw new Error('There is no scenario.');
    return scenario;
  };
  const choose = async (kind: PresetKind, preset: string, stay?: string) => {
    const { id: scenarioId, version: baseVersion } = await first();
    return setPreset(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), scenarioId, kind, preset, stay, baseVersion });
  };
  const bandwidth = async () => {
    const { rows } = await readView(ada, ids.workbookId);
    return rows.find(({ id }) => id === 'hbmBandwidth')?.cells[ids.scenarioId]?.display;
  };
  const kept = () => readTeam(ada, (tx) => tx.presetRevision.findMany({ orderBy: { at: 'asc' } }));

  /** The workbook as an earlier release would have left it. */
  const asOfEarlier = async () => {
    expect(await choose('model', 'llama-3-70b')).toMatchObject({ ok: true });
    expect(await choose('traffic', 'chat')).toMatchObject({ ok: true });
    const { presets } = await inTeam(ada, (tx) => tx.scenario.findUniqueOrThrow({ where: { id: ids.scenarioId } }));
    const chosen: unknown = JSON.parse(presets);
    const change = canonicalJson({ ...(chosen as object), hardware: { id: 'h100-sxm', version: versionOf(earlier) } });
    const key = { workbookId: ids.workbookId, kind: 'hardware', presetId: 'h100-sxm', version: versionOf(earlier), teamId: ada.teamId };
    await inTeam(ada, async (tx) => {
      await tx.presetRevision.create({ data: { ...key, at: new Date(), content: canonicalJson(keptPreset(earlier)) } });
      await tx.scenario.update({ where: { id: ids.scenarioId }, data: { presets: change } });
      await tx.workbook.update({ where: { id: ids.workbookId }, data: { revision: { increment: 1 } } });
    });
    await addScenario(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), name: 'On it', baseId: ids.scenarioId });
  };

  test('are kept as they are chosen, once, and an unknown preset is refused', async () => {
    await choose('hardware', 'h100-sxm');
    await duplicateScenario(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), name: 'Copy', scenarioId: ids.scenarioId });
    await choose('hardware', 'h200-sxm');
    await choose('hardware', 'h100-sxm');
    const rows = await kept();
    expect(rows.map(({ presetId, version }) => [presetId, version])).toEqual([
      ['h100-sxm', versionOf(shipped)],
      ['h200-sxm', expect.stringMatching(/^\d{4}-\d\d-\d\d\+[0-9a-f]{12}$/)],
    ]);
    expect(JSON.parse(rows[0]?.content ?? '')).toEqual(JSON.parse(JSON.stringify(keptPreset(shipped))));
    expect((await first()).offers).toBeUndefined();
    expect(await choose('hardware', was)).toMatchObject({ ok: false, reason: 'refused' });
    expect(await choose('hardware', 'own-nothing')).toMatchObject({ ok: false, reason: 'refused' });
  });

  test('stay as they were until later ones are accepted, and undo brings them back', async () => {
    await asOfEarlier();
    const { offers = [], presetLabels } = await first();
    expect(await bandwidth()).toBe('3');
    expect(presetLabels.hardware).toBe('NVIDIA H100 SXM 80GB (figures of 2026-01-01)');
    expect(offers).toHaveLength(1);
    const [offer] = offers;
    expect(offer?.sentence).toMatch(
      /^NVIDIA H100 SXM 80GB has later figures: 1 figure changed .* 2 scenarios follow it; this one would move by [+−]\d/,
    );
    expect(offer?.sentence).toContain(offer?.results[0]?.label);
    expect(offer?.figures).toEqual([expect.objectContaining({ id: 'hbmBandwidth', before: '3 TB/s', after: '3.35 TB/s' })]);
    expect((await scenarios())[1]?.offers).toBeUndefined();
    expect(await choose('hardware', 'h100-sxm')).toMatchObject({ ok: true });
    expect([await bandwidth(), (await first()).offers]).toEqual(['3.35', undefined]);
    await undo(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), kind: 'undo' });
    expect([await bandwidth(), (await first()).offers?.length]).toEqual(['3', 1]);
  });

  test('may be stayed with: the offer ends, until undo or other figures', async () => {
    await asOfEarlier();
    expect(await choose('hardware', was, versionOf(shipped))).toMatchObject({ ok: true });
    expect([await bandwidth(), (await first()).offers]).toEqual(['3', undefined]);
    const { document, view } = await readWhole(ada, ids.workbookId);
    expect(document.presets?.map(({ id }) => id)).toEqual([was]);
    const [again] = evaluateDocument(document);
    expect(again?.values.hbmBandwidth).toBe(3e12);
    expect(view.scenarios[0]?.presets.hardware).toBe(was);
    await undo(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), kind: 'undo' });
    expect((await first()).offers).toHaveLength(1);
    await choose('hardware', was, '2026-05-05+of-yet-others');
    expect((await first()).offers).toHaveLength(1);
  });

  test('are held by who is pinned to a base, and by who leaves it, when the base takes later ones', async () => {
    await asOfEarlier();
    const change = () => ({ workbookId: ids.workbookId, mutationId: randomUUID() });
    await addScenario(ada, { ...change(), name: 'Leaves', baseId: ids.scenarioId });
    const [, pinned, leaves] = await scenarios();
    if (pinned === undefined || leaves === undefined) throw new Error('The scenarios are missing.');
    await setBase(ada, { ...change(), scenarioId: pinned.id, baseId: ids.scenarioId, pinned: true, baseVersion: pinned.version });
    expect(await detach(ada, { ...change(), scenarioId: leaves.id, baseVersion: leaves.version })).toMatchObject({ ok: true });
    await choose('hardware', 'h100-sxm');
    const { rows } = await readView(ada, ids.workbookId);
    const cells = rows.find(({ id }) => id === 'hbmBandwidth')?.cells;
    expect([ids.scenarioId, pinned.id, leaves.id].map((id) => cells?.[id]?.display)).toEqual(['3.35', '3', '3']);
    const after = await scenarios();
    expect(after.map(({ offers }) => offers?.length)).toEqual([undefined, undefined, 1]);
    const today = { label: `${shipped.label}, figures of ${shipped.version}`, href: '/presets/hardware/h100-sxm' };
    expect(after.map(({ presetPages = [] }) => presetPages.find(({ href }) => href === today.href))).toEqual([
      { ...today, label: shipped.label },
      today,
      today,
    ]);
    const cell = { workbookId: ids.workbookId, scenarioId: pinned.id, quantityId: 'hbmBandwidth' };
    expect(await explainCell(ada, cell)).toMatchObject({ ok: true, explanation: { preset: today } });
  });

  test('are never changed nor deleted, but go with their workbook', async () => {
    await choose('hardware', 'h100-sxm');
    await expect(inTeam(ada, (tx) => tx.presetRevision.updateMany({ data: { content: '{}' } }))).rejects.toThrow();
    await expect(inTeam(ada, (tx) => tx.presetRevision.deleteMany({}))).rejects.toThrow();
    expect(await kept()).toHaveLength(1);
    expect((await readWorkbook(ada, ids.workbookId)).presets).toEqual([]);
    await inTeam(ada, (tx) => tx.workbook.deleteMany({ where: { id: ids.workbookId } }));
    expect(await system((tx) => tx.presetRevision.count())).toBe(0);
  });
});
