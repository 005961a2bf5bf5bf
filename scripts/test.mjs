/** `npm test`: everything that must hold, from a checkout that has nothing yet. Ends with a table and one line of totals. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll } from './checks.mjs';
import { build, checkNode, generateClients, install } from './prepare.mjs';
import { fail, Problem, root, run, seconds, step, stepBeside } from './steps.mjs';
import { chromium, postgres, strace } from './tools.mjs';
import { addPlaywright, addVitest, lastLine, newTally, table, totals } from './tally.mjs';

const begun = performance.now();
const tally = newTally();
const reports = mkdtempSync(join(tmpdir(), 'ridgebook-reports-'));
const program = (...parts) => join(root, 'node_modules', ...parts);
const inCi = process.env.CI === '1' || process.env.CI === 'true';

/** Settings of this shell must not reach the tests; each makes its own database and folder. */
function clearSettings() {
  const settings = readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^# ([A-Z_]+)=/gm);
  // Empty counts as absent, and keeps a .env file from setting it again.
  for (const name of ['RIDGEBOOK_SABOTAGE', ...[...settings].map((match) => match[1])]) process.env[name] = '';
}

function heading(text) {
  console.log(`\n${text} (${seconds(begun)})`);
}

/** What is missing counts as one failure of its suite, said again by the table; the rest still runs. */
async function tool(name, find, suite, column) {
  try {
    await stepBeside(name, find);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(error.message);
    tally.add(suite, column, 'failed');
    return false;
  }
}

/** @returns whether there is a browser */
async function tools() {
  const hasBrowser = await tool('Chromium', chromium, 'browser', 'SQLite');
  await tool('Postgres', postgres, 'unit server', 'Postgres');
  await tool('strace', strace, 'unit server', 'SQLite');
  return hasBrowser;
}

async function packagesAndChecks() {
  await stepBeside('Packages', install);
  await stepBeside('Database clients', generateClients);
  await checkAll((name, passed) => tally.add(name, 'no database', passed ? 'passed' : 'failed'));
}

async function unit() {
  const file = join(reports, 'unit.json');
  const args = [program('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  await run(process.execPath, args, { show: true, env: { NODE_ENV: 'test' } });
  addVitest(tally, file);
}

async function building() {
  try {
    await step('Build', build);
    tally.add('build', 'no database', 'passed');
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tally.add('build', 'no database', 'failed');
    console.log(error.message);
    return false;
  }
}

async function browser() {
  const file = join(reports, 'browser.json');
  const args = [program('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'];
  await run(process.execPath, args, { show: true, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  addPlaywright(tally, file);
}

try {
  checkNode();
  clearSettings();
  heading('Preparing and checks');
  // What is installed for the tests comes over the network meanwhile.
  const [hasBrowser] = await Promise.all([tools(), packagesAndChecks()]);
  heading('Unit and property tests');
  await unit();
  heading('Build');
  const built = await building();
  if (built && hasBrowser) {
    heading('Journeys in a browser');
    await browser();
  } else if (hasBrowser) {
    tally.add('browser', 'SQLite', 'failed');
  }
  rmSync(reports, { recursive: true, force: true });
  const total = totals(tally);
  for (const failure of tally.failures) console.log(`\nFAILED  ${failure}`);
  console.log(`\n${table(tally)}\n\n${seconds(begun)} in all\n\n${lastLine(total)}`);
  process.exitCode = total.failed > 0 || (inCi && total.skipped > 0) ? 1 : 0;
} catch (error) {
  fail(error);
}
