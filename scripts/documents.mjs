/** Checks that what the documents say is there: paths, links, settings, commands, the shape of each document. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root as repository } from './steps.mjs';

const root = process.argv[2] === undefined ? repository : resolve(process.argv[2]);
const has = (file) => existsSync(join(root, file));
const read = (file) => (has(file) ? readFileSync(join(root, file), 'utf8') : '');

const top = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/sources.md',
  'LICENSE',
  'NOTICE',
  '.env.example',
];
const decisions = has('docs/decisions') ? readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`) : [];
const pages = [...top.filter((file) => file.endsWith('.md')), ...decisions].filter(has);

const missing = top.filter((file) => !has(file)).map((file) => `missing: ${file} is not there.`);

/** A name in backquotes is a path where it begins with a folder of the repository. */
function paths(page) {
  const named = [...read(page).matchAll(/`([\w.@[\]-]+(?:\/[\w.@[\]()*<>-]*)+)`/g)].map(([, path]) => path);
  return named
    .filter((path) => /^(src|e2e|scripts|prisma|docs|public|\.ci)\//.test(path) && !/[*<>]/.test(path))
    .filter((path) => !has(path))
    .map((path) => `path: ${page} names ${path}, which is not there.`);
}

function links(page) {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target.split('#')[0]);
  return targets
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target) && !has(join(dirname(page), target)))
    .map((target) => `link: ${page} leads to ${target}, which is not there.`);
}

function commands(page) {
  const { scripts = {} } = JSON.parse(read('package.json') || '{}');
  const named = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
  return named
    .filter((name) => scripts[name] === undefined)
    .map((name) => `command: ${page} names npm run ${name}, which is not in package.json.`);
}

/** .env.example lists each variable that lib/env.ts reads, with the services beside it, and no other; what only tests set is left out. */
function settings() {
  const declared = read('src/lib/env.ts') + read('src/lib/env-services.ts');
  const known = [...declared.matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map(([, name]) => name);
  const listed = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  const forTests = ['NODE_ENV', 'CI', 'RIDGEBOOK_SABOTAGE'];
  const absent = known.filter((name) => !listed.includes(name) && !forTests.includes(name));
  const unknown = listed.filter((name) => !known.includes(name));
  return [
    ...absent.map((name) => `setting: .env.example does not list ${name}.`),
    ...unknown.map((name) => `setting: .env.example lists ${name}, which src/lib/env.ts does not read.`),
  ];
}

function shapes() {
  const problems = [];
  if (read('README.md').split('\n').length > 150) problems.push('shape: README.md has more than 150 lines.');
  if (!read('CHANGELOG.md').includes('### Numbers that changed')) problems.push('shape: CHANGELOG.md has no "Numbers that changed".');
  const numbers = decisions.map((page) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(page)?.[1]));
  if (numbers.toSorted((a, b) => a - b).some((number, index) => number !== index + 1))
    problems.push('shape: docs/decisions are not numbered 0001, 0002, … without a gap.');
  return problems;
}

const problems = [...missing, ...pages.flatMap(paths), ...pages.flatMap(links), ...pages.flatMap(commands), ...settings(), ...shapes()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
