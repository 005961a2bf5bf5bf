/** What the scripts share: a step is said, timed and ended with a sentence where it fails. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the command with a sentence and no stack. */
export class Problem extends Error {}

export function fail(error) {
  console.error(error instanceof Problem ? `\n${error.message}` : error);
  process.exit(1);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says what is done, does it, says how long it took; what `work` returns is the word for the outcome. */
export async function step(name, work) {
  process.stdout.write(named(name));
  return timed('', work);
}

/** A step beside others: said in one line, once it has ended. */
export const stepBeside = (name, work) => timed(named(name), work);

const named = (name) => `  ${name.padEnd(44)}`;

async function timed(begin, work) {
  const start = performance.now();
  const end = (word) => process.stdout.write(`${begin}${seconds(start).padStart(8)}  ${word}\n`);
  try {
    const outcome = await work();
    end(typeof outcome === 'string' ? outcome : 'done');
    return outcome;
  } catch (error) {
    end('failed');
    throw error;
  }
}

/**
 * Runs a program to its end without showing what it says.
 * @returns {Promise<{ code: number, output: string }>} standard output and errors together, as they came
 */
export function run(command, args, { env = {}, cwd = root, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (stream, shown) =>
      stream.on('data', (part) => {
        output += part;
        if (show) shown.write(part);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: signal === null ? (code ?? 1) : 1, output }));
  });
}

/** Runs a program and throws what it said where it fails. */
export async function must(command, args, options, sentence) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Problem(`${output.trimEnd()}\n\n${sentence}`);
  return output;
}
