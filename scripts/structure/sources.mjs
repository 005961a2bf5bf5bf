/** The source files under a root, each with its imports resolved to a place in the tree or to a package. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

const skipped = new Set(['node_modules', '.next', '.git', 'generated', 'fixtures', 'test-results', 'playwright-report', 'data']);
const source = /\.(ts|tsx|mts|mjs)$/;

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

const blanks = (text) => text.replace(/[^\n]/g, ' ');

/** Comments are blanked so that a rule never reads words; line numbers stay. */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}(,])\/\/[^\n]*/g, (match, before = '') => before + blanks(match.slice(before.length)));
}

const importPattern =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g;

const isTypeOnly = (statement, whole) =>
  whole !== undefined || /^import\s*\{\s*(type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?\s*)+\}/.test(statement);

/** Where an import leads: a path from the root with `/`, or the package's name. */
function target(file, specifier) {
  if (specifier.startsWith('@/')) return { path: posix.join('src', specifier.slice(2)) };
  if (specifier.startsWith('.')) return { path: posix.join(dirname(file), specifier) };
  return { package: specifier };
}

export const lineOf = (text, index) => text.slice(0, index).split('\n').length;

/** @returns {{ file: string, text: string, code: string, lines: number, imports: { line: number, type: boolean, path?: string, package?: string }[] }[]} */
export function readSources(root) {
  return [...walk(root)]
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((file) => source.test(file))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const code = withoutComments(text);
      const imports = [...code.matchAll(importPattern)].map((match) => ({
        line: lineOf(code, match.index),
        type: isTypeOnly(match[0], match[1]),
        ...target(file, match[2] ?? match[3]),
      }));
      return { file, text, code, imports };
    });
}

/** Every file and folder of the tree by name, for rules on names. */
export function readNames(root) {
  const names = [...walk(root)].map((path) => relative(root, path).split(sep).join('/'));
  return names.filter((name) => existsSync(join(root, name)) && statSync(join(root, name)).isFile()).toSorted();
}
