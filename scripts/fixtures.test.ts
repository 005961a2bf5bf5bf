import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { rules } from './structure/rules.mjs';

type Diagnostic = { readonly code: string; readonly filename: string };

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'scripts', 'fixtures');
const copy = mkdtempSync(join(tmpdir(), 'ridgebook-lint-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The linter reads its overrides by path, so the fixtures are linted as if they were the repository. */
function lintFixtures(): readonly Diagnostic[] {
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, file), join(copy, file));
  cpSync(join(fixtures, 'lint', 'src'), join(copy, 'src'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'json'], { cwd: copy, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

const shortName = (rule: string): string => rule.split('/').at(-1) ?? rule;
const named = (file: string): string => (file === 'filenameCase.ts' ? 'filename-case' : file.replace(/(\.test)?\.tsx?$/, ''));

test('every lint rule that is on has a fixture that breaks it', () => {
  const settings = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { rules: Record<string, unknown> };
  const broken = new Set(
    lintFixtures()
      .map(({ code, filename }) => ({ rule: /\(([^)]+)\)/.exec(code)?.[1] ?? code, file: named(filename.split('/').at(-1) ?? '') }))
      .filter(({ rule, file }) => rule === file)
      .map(({ rule }) => rule),
  );
  expect(
    Object.keys(settings.rules)
      .map(shortName)
      .filter((rule) => !broken.has(rule)),
  ).toEqual([]);
}, 120_000);

test('every structure rule has a fixture, and no fixture is left over', () => {
  expect(readdirSync(join(fixtures, 'structure')).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});

test.each(readdirSync(join(fixtures, 'structure')))('%s: the fixture breaks this rule and no other', (name) => {
  const folder = join(fixtures, 'structure', name);
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'structure.mjs'), folder], { encoding: 'utf8' });
  const breaches = run.stderr.trim().split('\n');
  expect(run.status).toBe(1);
  expect(breaches.map((line) => line.split(' ')[1])).toEqual(breaches.map(() => `${name}:`));
});
