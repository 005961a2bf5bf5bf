import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Served = {
  readonly url: string;
  /** Where its data are. */
  readonly folder: string;
  /** What it has said so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function answering(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`The app did not answer within ten minutes:\n${said()}`)), 600_000);
    child.stdout?.on('data', () => {
      if (!said().includes('Ridgebook is at')) return;
      clearTimeout(limit);
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`The app ended with code ${code}:\n${said()}`)));
  });
}

/** The built app on a free port with a data folder of its own, started by the command that people use. */
export async function serve(variables: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'ridgebook-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join('scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', HOST: '', RIDGEBOOK_URL: '', ...variables, DATA_DIR: folder, PORT: String(port) },
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await answering(child, () => said);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, folder, said: () => said, stop };
}
