/** What the tests need besides packages: a Chromium, a Postgres server and strace. Root on Debian gets them installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, noChromium } from './chromium.mjs';
import { noPostgres, postgresPrograms } from './postgres.mjs';
import { Problem, run } from './steps.mjs';

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let lists;

async function aptInstall(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await (lists ??= run('apt-get', ['update', '-q'], { env }));
  if (code !== 0) return output;
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
  return installed.code === 0 ? '' : installed.output;
}

/** @throws Problem where there is none and it cannot be installed: the journeys need one */
export async function chromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (!mayInstall()) throw new Problem(noChromium);
  const trouble = await aptInstall('chromium');
  const installed = findChromium();
  if (installed === null) throw new Problem(`${trouble.trimEnd()}\n${noChromium}`);
  return `${installed}, installed`;
}

/** @returns {Promise<string>} where it is, or the sentence that its tests are skipped; with CI=1 that is a failure */
export async function postgres() {
  const found = postgresPrograms();
  if (found !== null) return found;
  if (mayInstall()) {
    const trouble = await aptInstall('postgresql');
    const installed = postgresPrograms();
    if (installed !== null) return `${installed}, installed`;
    console.error(trouble.trimEnd());
  }
  if (process.env.CI === '1' || process.env.CI === 'true') throw new Problem(noPostgres);
  return noPostgres;
}

const straceWorks = () => spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;
const noStrace = 'strace does not run here, so the count of syncs to the disk is left out. On Debian: apt-get install strace.';

/** @returns {Promise<string>} that it is there, or the sentence that its tests are left out; with CI=1 that is a failure */
export async function strace() {
  if (straceWorks()) return 'found';
  if (mayInstall()) {
    const trouble = await aptInstall('strace');
    if (straceWorks()) return 'installed';
    console.error(trouble.trimEnd());
  }
  if (process.env.CI === '1' || process.env.CI === 'true') throw new Problem(noStrace);
  return noStrace;
}
