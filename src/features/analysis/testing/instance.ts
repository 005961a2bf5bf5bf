/** An instance of the app: `instance.ts USER TEAM WORKBOOK DAYS SEED…` answers a Monte Carlo question for each seed and prints each answer. */
import { closeDatabase } from '@/server/database';
import { scopeFor } from '@/server/scope';
import { analyseSettings } from '../analyse/settings';
import type { Told } from '../analyse/view';
import { answer } from '../data';
import { analyses } from '../jobs/analyses';
import { spawnWorker } from '../jobs/testing/spawn';

const [userId = '', teamId = '', workbookId = '', days = '0', ...seeds] = process.argv.slice(2);
const scope = await scopeFor(userId, teamId);
const pool = analyses(spawnWorker);

// The clock of this machine is wrong by so many days.
const now = Date.now.bind(Date);
const wrong = (): number => now() + Number(days) * 86_400_000;
globalThis.Date = new Proxy(Date, {
  construct: (real, given: unknown[]) => Reflect.construct(real, given.length === 0 ? [wrong()] : given) as Date,
  get: (real, key): unknown => (key === 'now' ? wrong : Reflect.get(real, key)),
});

for (const seed of seeds) {
  const input = analyseSettings(workbookId, {
    tool: 'simulate',
    run: '1',
    draws: '2000',
    seed,
    ranges: 'batch: 100 to 900',
    result: 'batch',
  });
  let last: Told | undefined;
  for await (const event of answer(scope, input, undefined)) last = event;
  process.stdout.write(`${JSON.stringify({ seed, last })}\n`);
}
await pool.close();
await closeDatabase();
