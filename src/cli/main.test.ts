import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Results } from './results';

type Ended = { readonly status: number | null; readonly output: string; readonly complaint: string };

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ridgebook-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (
  args: readonly string[],
  input = '',
  command: readonly [string, ...string[]] = [process.execPath, '--import', 'tsx', 'src/cli/main.ts'],
): Promise<Ended> =>
  new Promise((done, fail) => {
    const [program, ...before] = command;
    const child = spawn(program, [...before, ...args], { cwd: root });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (part) => (output += String(part)));
    child.stderr.on('data', (part) => (complaint += String(part)));
    child.on('error', fail);
    child.on('close', (status) => done({ status, output, complaint }));
    child.stdin.end(input);
  });

const isResults = (json: unknown): json is Results => typeof json === 'object' && json !== null && 'scenarios' in json;

const resultsIn = ({ output }: Pick<Ended, 'output'>): Results => {
  const json: unknown = JSON.parse(output);
  if (!isResults(json)) throw new Error('The command printed no results.');
  return json;
};

const deepseek = (contextLength: string): string =>
  JSON.stringify({
    format: 'ridgebook/1',
    name: 'DeepSeek-V3',
    scenarios: [{ name: 'Base', presets: { hardware: 'h100-sxm', model: 'deepseek-v3' }, cells: { contextLength, chipHourPrice: 2 } }],
  });

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('ridgebook evaluate', () => {
  it('prints JSON only, through npm as documented', async () => {
    const ended = await run(['evaluate', fileOf('4k.json', deepseek('4k'))], '', ['npm', 'run', '--silent', 'ridgebook', '--']);
    expect(ended).toMatchObject({ status: 0, complaint: '' });
    const [base] = resultsIn(ended).scenarios;
    expect(resultsIn(ended)).toMatchObject({ format: 'ridgebook-results/1', engine: '0.1.0' });
    expect(base?.values).toMatchObject({ kvBytesPerToken: 70_272, balanceBatch: 'Infinity', chipHourPrice: 2 });
    expect(base?.errors.flashPrice).toBe('flashPrice is not set: type a value');
    expect(base?.warnings[0]?.id).toBe('contextLength');
  });

  it('leaves the critical batch where it is when the context grows from 4k to 64k', async () => {
    const [short, long] = await Promise.all([run(['evaluate', '-'], deepseek('4k')), run(['evaluate', '-'], deepseek('64k'))]);
    const [a, b] = [resultsIn(short).scenarios[0]?.values ?? {}, resultsIn(long).scenarios[0]?.values ?? {}];
    expect(b.criticalBatch).toBe(a.criticalBatch);
    expect(Number(b.kvBytesPerSequence)).toBe(16 * Number(a.kvBytesPerSequence));
    expect(Number(b.decodeCost)).toBeGreaterThan(Number(a.decodeCost));
  });

  it('ends with 0 where cells have errors', async () => {
    const cells = { batch: '= batchh', pue: '= 1 / 0 - 1 / 0' };
    const ended = await run(['evaluate', '-'], JSON.stringify({ format: 'ridgebook/1', name: 'x', scenarios: [{ name: 'Base', cells }] }));
    expect(ended).toMatchObject({ status: 0, complaint: '' });
    const [base] = resultsIn(ended).scenarios;
    expect(base?.errors.batch).toContain('batchh');
    expect(base?.errors.pue).toContain('no value');
    expect(base?.values.hoursPerMonth).toBe(730.5);
  });

  it.each([
    ['no JSON', '{', 2, /^The document is not JSON: .*\.\n$/],
    [
      'a wrong unit',
      JSON.stringify({ format: 'ridgebook/1', name: 'x', scenarios: [{ name: 'A', cells: { contextLength: '3 GB' } }] }),
      2,
      /^Scenario "A", cell contextLength: This row is in tokens/,
    ],
    [
      'a circle of bases',
      JSON.stringify({ format: 'ridgebook/1', name: 'x', scenarios: [{ name: 'A', base: 'A' }] }),
      2,
      /^The bases go in a circle/,
    ],
  ])('refuses %s with a sentence and nothing on standard output', async (_what, text, status, sentence) => {
    const ended = await run(['evaluate', '-'], text);
    expect(ended).toMatchObject({ status, output: '' });
    expect(ended.complaint).toMatch(sentence);
    expect(ended.complaint).not.toContain('    at ');
  });

  it.each([
    ['no command', [], 64, 'Say what to do: evaluate FILE.'],
    ['an unknown command', ['evalute', 'x'], 64, 'There is no command "evalute".'],
    ['no file', ['evaluate'], 64, 'Name the file to evaluate, or - for standard input.'],
    ['two files', ['evaluate', 'a', 'b'], 64, 'One file at a time'],
    ['an option', ['evaluate', '--json'], 64, 'There is no option "--json".'],
    ['a file that is not there', ['evaluate', join(folder, 'none.json')], 66, 'cannot be read'],
  ])('explains %s', async (_what, args, status, sentence) => {
    const ended = await run(args);
    expect(ended).toMatchObject({ status, output: '' });
    expect(ended.complaint).toContain(sentence);
  });

  it('helps', async () => {
    const ended = await run(['--help']);
    expect(ended).toMatchObject({ status: 0, complaint: '' });
    expect(ended.output).toContain('evaluate FILE');
  });

  it('writes all of a long document into a pipe', async () => {
    const scenarios = Array.from({ length: 40 }, (_, i) => ({ name: `Scenario ${i}`, presets: { hardware: 'h100-sxm' } }));
    const path = fileOf('many.json', JSON.stringify({ format: 'ridgebook/1', name: 'x', scenarios }));
    const text = await new Promise<string>((done, fail) =>
      execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'evaluate', path], { cwd: root, maxBuffer: 1e8 }, (cause, out) =>
        cause ? fail(cause) : done(out),
      ),
    );
    expect(resultsIn({ output: text }).scenarios).toHaveLength(40);
  });
});

describe("the lecture's headline figures from the command", () => {
  const board = {
    activeParams: '100B',
    totalParams: '800B',
    weightBytesPerParam: 1,
    peakFlops: '4.8 PFLOP/s',
    hbmBandwidth: '8 TB/s',
    chips: 72,
    chipHourPrice: 2,
  };
  const cases: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    drain: { hbmCapacity: '288 GB', hbmBandwidth: '20 TB/s', trainInterval: '20 ms' },
    board: { ...board, cliffContext: '200k', plannedInferenceTokens: '200T' },
    published: { ...board, totalParams: '671B', activeParams: '37B' },
    rack: { ...board, batch: 2000, stepTime: '15.625 ms' },
  };

  it('are those of the blackboard', async () => {
    const scenarios = Object.entries(cases).map(([name, cells]) => ({ name, cells }));
    const ended = await run(['evaluate', '-'], JSON.stringify({ format: 'ridgebook/1', name: 'Headlines', scenarios }));
    const values = new Map(resultsIn(ended).scenarios.map(({ name, values: of }) => [name, of]));
    const figure = (name: string, id: string) => Number(values.get(name)?.[id]);
    expect(figure('drain', 'hbmDrainTime')).toBeCloseTo(0.0144, 12);
    expect(figure('drain', 'worstWait')).toBeCloseTo(0.04, 12);
    expect(figure('board', 'criticalBatch')).toBeCloseTo(2400, 9);
    expect(Math.round(figure('published', 'criticalBatch'))).toBe(5441);
    expect(Math.round(figure('board', 'kvBytesFromCliff'))).toBe(1667);
    expect(figure('board', 'overtraining')).toBeCloseTo(100, 9);
    expect(figure('rack', 'throughput')).toBeCloseTo(128_000, 6);
    expect(figure('rack', 'decodeCost')).toBeCloseTo(0.3125, 12);
    expect(figure('published', 'weightReadTime') * 1e3).toBeCloseTo(1.165, 3);
  });
});
