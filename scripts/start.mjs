/** `npm start`: from a fresh checkout to a running app. Every step that is already done is left out. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, checkNode, generateClients, install } from './prepare.mjs';
import { fail, Problem, root, run, seconds, step } from './steps.mjs';

const begun = performance.now();

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Problem(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
}

/** Finds out before the long steps, not after them. */
function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const other = port === 3000 ? 3001 : 3000;
      const sentences = {
        EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${other} npm start`,
        EACCES: `This user may not open port ${port}. Choose one above 1023: PORT=${other} npm start`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has, or leave HOST out.`,
        ENOTFOUND: `HOST is "${host}", which is not a known name. Set HOST to an address of this machine, or leave it out.`,
      };
      reject(new Problem(sentences[error.code] ?? `Port ${port} on ${host} cannot be opened: ${error.message}.`));
    });
    probe.listen(port, host, () => {
      const chosen = probe.address().port;
      probe.close(() => resolve(chosen));
    });
  });
}

/** Settings, secret and migrations by the app's own code, which says what is wrong in one sentence. */
async function openDatabase() {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', join('scripts', 'ready.ts')], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Problem(output.trim());
  return output.trim();
}

async function answers(address, child) {
  while (child.exitCode === null) {
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) });
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return false;
}

/** npm passes a signal to the shell between it and this command, which ends without passing it on. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function serve(host, port) {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const started = performance.now();
  const child = spawn(process.execPath, [next, 'start', '-H', host, '-p', String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), HOST: host },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
  const anyAddress = host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
  const address = `http://${anyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
  const asked = anyAddress ? `http://${host === '::' ? '[::1]' : '127.0.0.1'}:${port}` : address;
  if (!(await answers(asked, child))) return;
  process.stdout.write(`  ${'Server'.padEnd(44)}${seconds(started).padStart(8)}  answering\n`);
  console.log(`\nRidgebook is at ${process.env.RIDGEBOOK_URL || address} (${seconds(begun)} in all; Ctrl+C stops it).`);
}

try {
  checkNode();
  const settings = join(root, '.env');
  if (existsSync(settings)) process.loadEnvFile(settings);
  const host = process.env.HOST || '127.0.0.1';
  const port = await checkPort(host, portOf(process.env.PORT || '3000'));
  process.env.HOST = host;
  process.env.PORT = String(port);
  console.log('Ridgebook');
  await step('Packages', install);
  await step('Database clients', generateClients);
  await step('Database', openDatabase);
  await step('Build', build);
  await serve(host, port);
} catch (error) {
  fail(error);
}
