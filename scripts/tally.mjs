/** Counts from the runners' own reports, and the table of suites by database. */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const columns = ['SQLite', 'Postgres', 'no database'];
const states = ['passed', 'failed', 'skipped'];

export function newTally() {
  const rows = new Map();
  const failures = [];
  const add = (suite, column, state, count = 1) => {
    const row = rows.get(suite) ?? new Map();
    const cell = row.get(column) ?? { passed: 0, failed: 0, skipped: 0 };
    cell[state] += count;
    rows.set(suite, row.set(column, cell));
  };
  return { rows, failures, add };
}

const vitestState = (status) => (status === 'passed' || status === 'failed' ? status : 'skipped');

/** A suite that runs on both databases says so at the end of its name; other stored suites run on SQLite. */
function databaseOf(file, titles) {
  if (titles.some((title) => /\bPostgres$/.test(title))) return 'Postgres';
  if (titles.some((title) => /\bSQLite$/.test(title))) return 'SQLite';
  return /src\/(server|features|app)\/|src\/[^/]+\.test/.test(file) ? 'SQLite' : 'no database';
}

function suiteOf(file) {
  const [, folder] = /\/(src\/[^/]+|scripts)\//.exec(file) ?? [];
  return folder === undefined ? 'unit' : `unit ${folder.replace('src/', '')}`;
}

export function addVitest(tally, reportFile) {
  if (!existsSync(reportFile)) return tally.add('unit', 'no database', 'failed');
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  for (const file of report.testResults) {
    if (file.assertionResults.length === 0) tally.add(suiteOf(file.name), databaseOf(file.name, []), vitestState(file.status));
    for (const test of file.assertionResults) {
      tally.add(suiteOf(file.name), databaseOf(file.name, test.ancestorTitles), vitestState(test.status));
      if (test.status === 'failed') tally.failures.push(failure(test.fullName, test.failureMessages));
    }
  }
  return undefined;
}

/** The name of a test and the beginning of what it said, without colours. */
function failure(name, messages) {
  const plain = stripVTControlCharacters(messages.join('\n'));
  return [name, ...plain.split('\n').slice(0, 8)].join('\n    ');
}

function* specsOf(suite) {
  yield* suite.specs ?? [];
  for (const inner of suite.suites ?? []) yield* specsOf(inner);
}

const playwrightState = { expected: 'passed', flaky: 'failed', unexpected: 'failed', skipped: 'skipped' };

export function addPlaywright(tally, reportFile) {
  if (!existsSync(reportFile)) return tally.add('browser', 'SQLite', 'failed');
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  if (report.suites.length === 0) tally.add('browser', 'SQLite', 'failed');
  for (const spec of report.suites.flatMap((suite) => [...specsOf(suite)])) {
    for (const test of spec.tests) {
      const column = test.projectName === 'postgresql' ? 'Postgres' : 'SQLite';
      const state = playwrightState[test.status];
      tally.add(`browser ${spec.file.replace('.spec.ts', '')}`, column, state);
      const messages = test.results.flatMap((result) => result.errors.map(({ message }) => message ?? ''));
      if (state === 'failed') tally.failures.push(failure(`${spec.file}: ${spec.title} (${column})`, messages));
    }
  }
  return undefined;
}

const words = (cell) =>
  cell === undefined
    ? '–'
    : states
        .filter((state) => cell[state] > 0)
        .map((state) => `${cell[state]} ${state}`)
        .join(', ');

export function table(tally) {
  const lines = [['suite', ...columns]];
  for (const [suite, row] of tally.rows) lines.push([suite, ...columns.map((column) => words(row.get(column)))]);
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines
    .map((line) =>
      line
        .map((text, at) => text.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function totals(tally) {
  const cells = [...tally.rows.values()].flatMap((row) => [...row.values()]);
  const sum = (state) => cells.reduce((total, cell) => total + cell[state], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
