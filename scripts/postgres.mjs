/**
 * A temporary Postgres server for tests, from the installed Debian package: an own data folder, an own
 * port on 127.0.0.1, gone after `stop()`. `initdb` refuses root, so root hands over to the user `postgres`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns {string | null} the folder of the newest installed server's programs */
export function postgresPrograms() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).map(Number).filter(Number.isFinite) : [];
  const newest = versions.toSorted((a, b) => b - a).find((version) => existsSync(`${base}/${version}/bin/initdb`));
  return newest === undefined ? null : `${base}/${newest}/bin`;
}

/** @returns {{ uid: number, gid: number } | {}} whom the server runs as */
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const settings = (port, folder) => [
  `port=${port}`,
  'listen_addresses=127.0.0.1',
  `unix_socket_directories=${folder}`,
  'max_connections=100',
  'shared_buffers=32MB',
  'autovacuum=off',
  // Its data goes when it ends, so nothing of it has to outlive the machine.
  'fsync=off',
  'full_page_writes=off',
  'log_min_messages=fatal',
];

async function waitUntilReady(programs, port, child) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The temporary Postgres server ended with code ${child.exitCode}.`);
    try {
      execFileSync(`${programs}/pg_isready`, ['-q', '-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }
  throw new Error('The temporary Postgres server did not answer within ten seconds.');
}

/**
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | null>} null where no server is installed;
 *   the URL's user owns the server
 */
export async function startPostgres() {
  const programs = postgresPrograms();
  if (programs === null) return null;
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'ridgebook-postgres-'));
  chmodSync(folder, 0o700);
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(`${programs}/initdb`, ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  const options = settings(port, folder).flatMap((setting) => ['-c', setting]);
  const child = spawn(`${programs}/postgres`, ['-D', data, ...options], { ...user, cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const killOnExit = () => child.kill('SIGQUIT');
  process.once('exit', killOnExit);
  const stop = async () => {
    process.off('exit', killOnExit);
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(programs, port, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** Said where a test needs a server and none is installed. */
export const noPostgres = 'No Postgres server is installed, so its tests cannot run. On Debian: apt-get install postgresql';

/**
 * The server for a test run: without one, says so and goes on, except where CI=1 makes it a failure.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | null>}
 */
export async function startTestPostgres() {
  const server = await startPostgres();
  if (server === null) {
    if (process.env.CI === '1' || process.env.CI === 'true') throw new Error(noPostgres);
    console.warn(noPostgres);
  }
  return server;
}
