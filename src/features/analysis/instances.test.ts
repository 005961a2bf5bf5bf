import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocumentNamed } from '@/features/workbook/data';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { type Created, onPostgres } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { runWorker } from '@/server/testing/processes';
import { counted } from '@/server/work-budget';
import { buildAnalyse } from './analyse/build-analyse';
import { analyseSettings } from './analyse/settings';

describe.runIf(onPostgres !== null)('two instances on one Postgres', () => {
  let created: Created;
  beforeAll(async () => {
    if (onPostgres === null) return;
    created = await onPostgres.create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('give an answer wholly, the same from each, and count by the clock of the database', async () => {
    const ada = await makeMember();
    const { workbookId } = await makeWorkbook(ada);
    const script = new URL('testing/instance.ts', import.meta.url);
    const instance = (days: string, seeds: readonly string[]) =>
      runWorker(script, { databaseUrl: created.url, args: [ada.actor.id, ada.teamId, workbookId, days, ...seeds] });
    // Two instances behind a round robin: each question reaches the one, then the other, whose clock is a day ahead.
    const [one, other] = await Promise.all([instance('0', ['7', '8']), instance('1', ['8', '7'])]);
    expect(one).toHaveLength(2);
    expect(new Set(one)).toEqual(new Set(other));
    const input = analyseSettings(workbookId, {
      tool: 'simulate',
      run: '1',
      draws: '2000',
      seed: '7',
      ranges: 'batch: 100 to 900',
      result: 'batch',
    });
    const { workbook, document } = await readDocumentNamed(ada, workbookId);
    const here = { kind: 'answer', answer: buildAnalyse(workbook, document, input).answer };
    expect(JSON.parse(one[0] ?? '')).toEqual({ seed: '7', last: JSON.parse(JSON.stringify(here)) });
    const rows = await system((tx) => tx.workSpan.findMany({ where: { teamId: ada.teamId }, select: { expiresAt: true } }));
    expect(rows).toHaveLength(4);
    // Every clock but the database's would be off by the day.
    for (const { expiresAt } of rows) expect(Math.abs(expiresAt.getTime() - Date.now())).toBeLessThan(2 * counted);
  });
});
