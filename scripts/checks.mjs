/** The checks that need no server: each is a name, a command and what to do where it fails. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, stepBeside } from './steps.mjs';

const program = (...parts) => join(root, 'node_modules', ...parts);

const checks = [
  { name: 'format', args: [program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [program('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types', args: [program('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'] },
  { name: 'structure', args: [join('scripts', 'structure.mjs')] },
  { name: 'documents', args: [join('scripts', 'documents.mjs')] },
  { name: 'licences', args: [join('scripts', 'licences.mjs')] },
];

/** Next's own declarations; `next build` writes them too. */
export async function writeNextTypes() {
  if (existsSync(join(root, 'next-env.d.ts')) && existsSync(join(root, '.next', 'types'))) return;
  await run(process.execPath, [program('next', 'dist', 'bin', 'next'), 'typegen']);
}

async function runCheck({ name, args }) {
  if (name === 'types') await writeNextTypes();
  return run(process.execPath, args);
}

/** Two at a time, since the formatter alone takes as long as all the others. @param tell hears the name of each and whether it passed */
export async function checkAll(tell) {
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { name } = check;
      await stepBeside(name, async () => {
        const { code, output } = await runCheck(check);
        tell(name, code === 0);
        return code === 0 ? 'passed' : `failed\n${output.trimEnd()}`;
      });
    }
  };
  await Promise.all([work(), work()]);
}
