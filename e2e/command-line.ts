import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Cells = Record<string, string | number>;
export type WorkbookFile = {
  readonly name: string;
  readonly scenarios: { readonly name: string; readonly base?: string; readonly cells?: Cells }[];
};
type Results = {
  readonly scenarios: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, number | string | readonly unknown[]>>;
    readonly errors: Readonly<Record<string, string>>;
  }[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

export const readDocument = (name: string): WorkbookFile =>
  JSON.parse(readFileSync(`${root}/e2e/documents/${name}.json`, 'utf8')) as WorkbookFile;

/** What `ridgebook evaluate` prints for a document. */
export function evaluate(document: WorkbookFile): Results {
  const run = spawnSync('npm', ['run', '--silent', 'ridgebook', '--', 'evaluate', '-'], {
    cwd: root,
    input: JSON.stringify(document),
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Results;
}

/** One scenario's figures as the grid shows them: words and lists too; what has no figure is left out. */
export function figuresOf(results: Results, scenario: string): ReadonlyMap<string, number | string> {
  const found = results.scenarios.find(({ name }) => name === scenario);
  const shown = Object.entries(found?.values ?? {}).map(([id, value]): [string, number | string] => {
    if (typeof value === 'number') return [id, value];
    if (typeof value === 'string') return [id, value === 'Infinity' || value === '-Infinity' ? Number(value) : value];
    return [id, value.join(' · ')];
  });
  return new Map(shown);
}

export const scenarioNames = (results: Results): readonly string[] => results.scenarios.map(({ name }) => name);
