import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sabotage } from '@/lib/env';
import { closeDatabase, useDatabase } from './database';
import { type Created, onSqlite } from './testing/databases';
import { makeMember, makeWorkbook } from './testing/fixtures';
import { runWorker } from './testing/processes';

/** strace counts what the process asks of the kernel; kill -9 cannot show a missing sync, only a power cut could. */
const straceWorks = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;
const edits = 500;

let created: Created;
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
});
afterAll(async () => {
  await closeDatabase();
  await created.remove();
});

async function syncsDuringEdits(sabotage?: Sabotage): Promise<number> {
  const scope = await makeMember();
  const ids = await makeWorkbook(scope);
  const log = join(created.settings.dataDir, `strace-${sabotage ?? 'none'}`);
  const args = [scope.actor.id, scope.teamId, ids.workbookId, ids.scenarioId, '1', String(edits)];
  const under = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log];
  const acknowledged = await runWorker(new URL('testing/editor.ts', import.meta.url), { databaseUrl: created.url, args, sabotage, under });
  expect(acknowledged).toHaveLength(edits);
  return readFileSync(log, 'utf8').match(/f(data)?sync\(\d+\)\s+= 0/g)?.length ?? 0;
}

test('strace is there to count syncs, or this is not the machine that must have it', () => {
  expect(straceWorks || !created.settings.ci, 'strace does not run here. On Debian: apt-get install strace').toBe(true);
});

test.runIf(straceWorks)('each acknowledged edit was synced to the disk first', { timeout: 90_000 }, async () => {
  expect(await syncsDuringEdits()).toBeGreaterThanOrEqual(edits);
});

test.runIf(straceWorks)('with a laxer setting there are fewer syncs than edits: the check above sees it', { timeout: 90_000 }, async () => {
  expect(await syncsDuringEdits('sync')).toBeLessThan(edits);
});
