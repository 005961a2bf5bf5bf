/** The checks that need no server: each is a name, a command and what to do where it fails. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

const program = (...parts) => join(root, 'node_modules', ...parts);

export const checks = [
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

/** @returns {Promise<{ name: string, code: number, output: string }>} */
export async function runCheck({ name, args }) {
  if (name === 'types') await writeNextTypes();
  const { code, output } = await run(process.execPath, args);
  return { name, code, output };
}
