/** Brings a checkout to where it can serve: the right Node, packages, database clients, a build. Each is left out where it is fresh. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, Problem, root } from './steps.mjs';

const at = (...parts) => join(root, ...parts);

/** @throws Problem where this Node is older than package.json asks for */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const [major, minor] = version.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Problem(
    `Node ${version} is too old: Ridgebook needs Node ${wanted.join('.')} or newer. ` +
      'Install Node 22 or 24 from https://nodejs.org or with your package manager, then run this again.',
  );
}

/** Whether a folder, or the first of its parents that exists, can be written by this user. */
export function canWrite(folder) {
  if (!existsSync(folder)) {
    const parent = join(folder, '..');
    return parent !== folder && canWrite(parent);
  }
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function requireWritable(what) {
  if (canWrite(root)) return;
  throw new Problem(
    `${root} cannot be written, and ${what}. Give this user the right to write there, or run \`npm ci\` and ` +
      '`npm run build` where it can be written; then only the database needs a place: set DATA_DIR or DATABASE_URL.',
  );
}

/** npm's own record of what it installed must hold every package of the lockfile that is not optional. */
export function isInstalled() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '' || installed[path] === undefined) return path === '' || entry.optional || entry.devOptional || entry.peer;
    return installed[path].version === entry.version;
  });
}

export async function install() {
  if (isInstalled()) return 'up to date';
  requireWritable('packages must be installed');
  await must(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    { env: { NODE_ENV: '' } },
    'npm ci failed. The lines above say why; without a network, copy node_modules from a machine that has one.',
  );
  return 'installed';
}

export async function generateClients() {
  const { generate } = await import('./generate.mjs');
  try {
    const made = generate();
    return made.length === 0 ? 'up to date' : made.join(', ');
  } catch (error) {
    requireWritable('the database clients must be generated');
    throw error;
  }
}

const inputs = ['src', 'prisma', 'public', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];
const leftOut = (name) => name === 'generated' || /\.test\.tsx?$/.test(name) || name === 'testing';

function* filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (leftOut(entry.name)) continue;
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name));
    else yield join(path, entry.name);
  }
}

/** One hash over everything a build is made from. */
export function buildInputsHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const input of inputs) {
    if (!existsSync(at(input))) continue;
    for (const file of /\.\w+$/.test(input) ? [at(input)] : filesOf(at(input))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stamp = at('.next', 'ridgebook-inputs');

export const isBuilt = (hash) => existsSync(at('.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

export async function build() {
  const hash = buildInputsHash();
  if (isBuilt(hash)) return 'up to date';
  requireWritable('the app must be built');
  await must(
    process.execPath,
    [at('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    { env: { NODE_ENV: 'production' } },
    'The build failed. The lines above say where.',
  );
  writeFileSync(stamp, hash);
  return 'built';
}
