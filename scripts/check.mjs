/** `npm run check`: what to run before a commit. Format, lint, types, structure, documents, licences, unit tests. */
import { join } from 'node:path';
import { checkAll } from './checks.mjs';
import { checkNode, generateClients, install } from './prepare.mjs';
import { fail, root, run, step } from './steps.mjs';

try {
  checkNode();
  await step('Packages', install);
  await step('Database clients', generateClients);
  let failures = 0;
  await checkAll((_, passed) => {
    if (!passed) failures += 1;
  });
  const { code } = await run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'], { show: true });
  process.exitCode = failures > 0 || code !== 0 ? 1 : 0;
} catch (error) {
  fail(error);
}
