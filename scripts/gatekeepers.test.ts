import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ridgebook-gate-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** The first word of each problem the script prints. */
function problems(script: string): readonly string[] {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(process.execPath, [path, folder], { encoding: 'utf8' });
  return run.stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(':')[0] ?? '');
}

const entry = (change: object) => ({ version: '1.0.0', license: 'MIT', ...change });

test.each([
  ['licence', { 'node_modules/left': entry({ license: 'GPL-3.0' }) }, {}],
  ['licence', { 'node_modules/left': entry({ license: undefined }) }, {}],
  ['floor', { 'node_modules/next': entry({ version: '16.4.5' }) }, {}],
  ['banned', { 'node_modules/a/node_modules/mathjs': entry({}) }, {}],
  ['install-script', { 'node_modules/left': entry({ hasInstallScript: true }) }, {}],
  ['integrity', { 'node_modules/left': entry({ resolved: 'https://registry.example/left.tgz' }) }, {}],
  ['pin', {}, { left: '^1.0.0' }],
])('the dependency check refuses: %s', (rule, packages, dependencies) => {
  write({
    'package.json': JSON.stringify({ dependencies }),
    'package-lock.json': JSON.stringify({ packages }),
  });
  expect(problems('./licences.mjs')).toEqual([rule]);
});

const sound = {
  'README.md': '# Product\n',
  'CONTRIBUTING.md': '',
  'CHANGELOG.md': '### Numbers that changed\n',
  'docs/architecture.md': '',
  'docs/sources.md': '',
  'docs/decisions/0001-first.md': '',
  LICENSE: '',
  NOTICE: '',
  '.env.example': '# PORT=3000\n',
  'package.json': '{"scripts":{"build":"next build"}}',
  'src/lib/env.ts': 'const schema = {\n  PORT: z.string(),\n};\n',
};

test.each([
  ['missing', { NOTICE: undefined }],
  ['path', { 'docs/architecture.md': 'See `src/engine/gone.ts`.' }],
  ['link', { 'README.md': '[why](docs/gone.md)' }],
  ['command', { 'README.md': '`npm run gone`' }],
  ['setting', { '.env.example': '' }],
  ['setting', { '.env.example': '# PORT=1\n# GONE=1\n' }],
  ['shape', { 'README.md': '\n'.repeat(151) }],
  ['shape', { 'docs/decisions/0003-third.md': '' }],
])('the document check refuses: %s', (rule, change) => {
  const files = Object.entries({ ...sound, ...change }).filter((file): file is [string, string] => file[1] !== undefined);
  write(Object.fromEntries(files));
  expect(problems('./documents.mjs')).toEqual([rule]);
});
