import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pointCells } from '@/engine/measured/point-cells';
import { servingPoints } from '@/engine/measured/serving-points';
import { undo } from '@/features/history/mutations-undo';
import { setPreset } from '@/features/scenario/mutations';
import { readView, readWhole } from '@/features/workbook/data';
import { setCells } from '@/features/workbook/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import { inTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readFidelity, tryFit, whatFollows } from './data';
import { removePreset, saveFit } from './mutations';

const rows = servingPoints().filter(
  ({ model, system, backend, chips, weightPrecision }) =>
    model === 'Llama-3.1-70B' && system === 'h200' && backend === 'vllm' && chips === 4 && weightPrecision === 'fp8',
);
const text = rows
  .map(({ concurrency, inputTokens, outputTokens, tpot }) => `${concurrency}\t${inputTokens}\t${outputTokens}\t${tpot}`)
  .join('\n');
const [row] = rows;
if (row === undefined) throw new Error('The measured points have no such row.');
const fixed = Object.entries(pointCells(row)).flatMap(([quantityId, value]) =>
  Number.isNaN(value) ? [] : [{ quantityId, text: String(value) }],
);
const setByFidelity = new Set(['readAllWeights', 'disaggregated', 'networkOverlap', 'countAttentionFlops']);

onBothDatabases("a team's own points", ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let eve: TeamScope;
  let ids: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    [ada, eve] = [await makeMember(), await makeMember()];
    ids = await makeWorkbook(ada);
    const edits = fixed
      .filter(({ quantityId }) => !setByFidelity.has(quantityId))
      .map((cell) => ({ ...cell, scenarioId: ids.scenarioId, baseVersion: cell.quantityId === 'batch' ? 1 : 0 }));
    expect(await setCells(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), edits })).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const points = () => ({ ...ids, text, prefillApart: false });
  const scenario = async () => {
    const [first] = (await readView(ada, ids.workbookId)).scenarios;
    if (first === undefined) throw new Error('There is no scenario.');
    return first;
  };
  const choose = async (preset: string) => {
    const { version } = await scenario();
    const change = { ...ids, mutationId: randomUUID(), baseVersion: version };
    return setPreset(ada, { ...change, kind: 'fidelity', preset });
  };

  test('are fitted with parameters, errors and residuals, and refused whole with sentences', async () => {
    const answer = await tryFit(ada, points());
    if (!answer.ok) throw new Error(answer.problems.join(' '));
    const { fit } = answer;
    expect(fit.residuals).toHaveLength(rows.length);
    expect(fit.parameters.map(({ id }) => id)).toContain('kernelTime');
    expect(Number.parseFloat(fit.errors[0]?.mean ?? '')).toBeLessThan(9);
    expect(fit.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['Concurrency to 4', '1024 in, 1024 out']));
    expect(await tryFit(ada, { ...points(), text: `${text}\nfour\t1\t1\t1` })).toEqual({
      ...{ ok: false, reason: 'refused' },
      problems: [`Line ${rows.length + 1}: "four" is not a number, where the concurrency should stand.`],
    });
    expect(await tryFit(ada, { ...points(), text: '4,1024,1024,9' })).toMatchObject({ problems: [expect.stringContaining('at least 3')] });
  });

  test('become a preset of the team once, that says where it was measured, and never changes', async () => {
    const save = { ...points(), mutationId: randomUUID(), label: 'Our vLLM' };
    const saved = await saveFit(ada, save);
    if (!saved.ok) throw new Error(saved.problems.join(' '));
    expect(await saveFit(ada, save)).toEqual(saved);
    expect(await saveFit(ada, { ...save, mutationId: randomUUID() })).toMatchObject({ problems: [expect.stringContaining('already')] });
    expect((await readFidelity(ada, ids.workbookId)).own).toEqual([saved.preset]);

    expect(await choose(saved.preset.id)).toMatchObject({ ok: true });
    const near = await scenario();
    expect(near.presetLabels.fidelity).toBe('Our vLLM');
    expect(near.accuracy).toMatch(/^Times are ±\d.*15 points/);
    expect(near.warnings.filter(({ message }) => message.includes('easured'))).toEqual([]);

    const edits = [{ scenarioId: ids.scenarioId, quantityId: 'batch', text: '2000', baseVersion: 2 }];
    await setCells(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), edits });
    const far = (await scenario()).warnings.find(({ id }) => id === 'stepTime')?.message;
    expect(far).toContain('the batch (2,000 sequences; measured 4 sequences to 64 sequences)');
    expect((await readWhole(ada, ids.workbookId)).document.presets?.map(({ label }) => label)).toEqual(['Our vLLM']);

    await expect(inTeam(ada, (tx) => tx.teamPreset.updateMany({ data: { content: '{}' } }))).rejects.toThrow();
    await expect(inTeam(ada, (tx) => tx.teamPreset.deleteMany({}))).rejects.toThrow();
    const half = { deletedAt: new Date(), label: saved.preset.id, content: '{}' };
    await expect(inTeam(ada, (tx) => tx.teamPreset.updateMany({ data: half }))).rejects.toThrow();
    const theirs = await makeWorkbook(eve);
    expect((await readFidelity(eve, theirs.workbookId)).own).toEqual([]);
    const { id: scenarioId, version: baseVersion } = (await readView(eve, theirs.workbookId)).scenarios[0] ?? { id: '', version: 0 };
    const foreign = { workbookId: theirs.workbookId, mutationId: randomUUID(), scenarioId, baseVersion };
    expect(await setPreset(eve, { ...foreign, kind: 'fidelity', preset: saved.preset.id })).toMatchObject({ ok: false, reason: 'refused' });
    await expect(whatFollows(eve, saved.preset.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(removePreset(eve, saved.preset.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('say who follows a preset before it is deleted; these keep its figures, and its name is free', async () => {
    const [own] = (await readFidelity(ada, ids.workbookId)).own;
    if (own === undefined) throw new Error('There is no preset.');
    const { name } = await scenario();
    const { workbookName } = await readFidelity(ada, ids.workbookId);
    expect((await whatFollows(ada, own.id)).sentence).toBe(
      `1 scenario follows it and keeps its figures: "${name}" in "${workbookName}". Nothing can choose "Our vLLM" from then on, and it cannot be brought back.`,
    );
    const before = (await readWhole(ada, ids.workbookId)).view.rows;
    expect(await removePreset(ada, own.id)).toEqual({ ok: true });
    expect(await removePreset(ada, own.id)).toEqual({ ok: true });
    expect((await readFidelity(ada, ids.workbookId)).own).toEqual([]);
    expect((await readWhole(ada, ids.workbookId)).view.rows).toEqual(before);
    expect((await scenario()).presetLabels.fidelity).toBe('Our vLLM');

    expect(await choose('calibrated')).toMatchObject({ ok: true });
    expect(await choose(own.id)).toMatchObject({ ok: false, reason: 'refused' });
    await undo(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), kind: 'undo' });
    expect((await readWhole(ada, ids.workbookId)).view.rows).toEqual(before);
    const again = await saveFit(ada, { ...points(), mutationId: randomUUID(), label: 'Our vLLM' });
    if (!again.ok) throw new Error(again.problems.join(' '));
    expect((await whatFollows(ada, again.preset.id)).sentence).toMatch(/^No scenario follows it\. Nothing can choose "Our vLLM"/);
  });
});
