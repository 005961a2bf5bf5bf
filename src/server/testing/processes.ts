import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sabotage } from '@/lib/env';

export type Worker = {
  readonly process: ChildProcess;
  /** Each line the worker printed, as it comes. */
  readonly lines: AsyncIterable<string>;
  readonly ended: Promise<number | null>;
};

export type WorkerOptions = {
  readonly databaseUrl: string;
  readonly args: readonly string[];
  readonly sabotage?: Sabotage | undefined;
  /** More of its environment. */
  readonly variables?: Readonly<Record<string, string>>;
  /** A program that starts the worker, such as strace, with its arguments. */
  readonly under?: readonly string[];
};

/** Starts a real process of its own. */
export function startWorker(script: URL, { databaseUrl, args, sabotage, variables = {}, under = [] }: WorkerOptions): Worker {
  const [program = '', ...rest] = [...under, process.execPath, '--import', 'tsx', fileURLToPath(script), ...args];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      RIDGEBOOK_MIGRATE: '0',
      RIDGEBOOK_SABOTAGE: sabotage ?? '',
      ...variables,
    },
  });
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  return { process: child, lines: createInterface({ input: child.stdout }), ended };
}

/** @returns all lines a worker printed until it ended by itself */
export async function runWorker(script: URL, options: WorkerOptions): Promise<readonly string[]> {
  const worker = startWorker(script, options);
  const lines: string[] = [];
  for await (const line of worker.lines) lines.push(line);
  const code = await worker.ended;
  if (code !== 0) throw new Error(`${script.pathname} ended with ${code}.`);
  return lines;
}
