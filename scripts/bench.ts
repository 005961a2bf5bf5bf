/** `npm run bench`: how quickly an edit is seen, how much script a page needs, how much the engine evaluates. */
import { arch, cpus, platform } from 'node:os';
import { serve } from '../e2e/serve';
import { measureAnalyses } from './bench/analysis';
import { measureBrowser, type Spread } from './bench/browser';
import { type Against, measureColumns } from './bench/columns';
import { measureEngine } from './bench/engine';
import { measureJobs } from './bench/jobs';

const goals = { untilEditable: 350_000, allUsed: 650_000, repaint: 80, charts: 150, move: 16, editor: 50 };

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const against = (bytes: number, goal: number): string =>
  `${kilobytes(bytes)}, goal ${kilobytes(goal)}: ${bytes <= goal ? 'met' : 'missed'}`;
const milliseconds = ({ p50, p95 }: Spread, goal: number): string =>
  `${p50.toFixed(1)} ms, ${p95.toFixed(1)} ms, goal ${goal} ms: ${p95 <= goal ? 'met' : 'missed'}`;
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
const line = (name: string, value: string): void => console.log(`${name.padEnd(52)}${value}`);

console.log(`${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()} ${arch()}, Node ${process.versions.node}\n`);

const engine = measureEngine();
line('Scenarios evaluated per second, whole document', count(engine.documentScenariosPerSecond));
line('Scenarios evaluated per second, sweep of 1,000', count(engine.sweepPointsPerSecond));
line('Engine against a loop written by hand', `${engine.againstLoop.toFixed(1)} times as long`);

const columns = await measureColumns();
const perSecond = (lanes: number, milliseconds: number): string => `${count((lanes / milliseconds) * 1000)} a second`;
const beside = ({ lanes, engine: own, loop, bytesPerLane }: Against, times = 1): string =>
  `${perSecond(lanes * times, own.cpu)}, ${(own.cpu / loop.cpu).toFixed(2)} times the loop, ${(bytesPerLane / 1000).toFixed(1)} kB a lane`;
console.log(`\n${columns.formulas} formulas over ${columns.inputs} inputs, seconds of processor time`);
for (const one of columns.lanes) line(`Scenarios, ${count(one.lanes)} lanes, every input varying`, beside(one));
line('Two-way table, 200 × 200', beside(columns.table));
line('Monte Carlo, 100,000 draws of six scenarios', beside(columns.draws, 6));
line('Scenarios, 4,096 lanes, with what is searched', perSecond(4096, columns.searching.cpu));
for (const { id, time } of columns.solved) line(`  ${id} and what it rests on`, `${time.cpu.toFixed(1)} ms for 4,096 lanes`);
line('Every formula read', `${columns.parse.cpu.toFixed(2)} ms`);
line('Every quantity ordered and compiled', `${columns.order.cpu.toFixed(2)} ms`);
line('One scenario, document to values, warm', `${columns.document.cpu.toFixed(2)} ms`);
const analyses = measureAnalyses();
line('Two-way table of one result, 200 × 200', `${analyses.table.cpu.toFixed(0)} ms, goal 150 ms`);
line('Monte Carlo with statistics, 100,000 × 6 scenarios', `${analyses.draws.cpu.toFixed(0)} ms, goal 1,000 ms`);
if (process.argv.includes('--engine')) process.exit();

const app = await serve();
try {
  const jobs = await measureJobs(app.url);
  const ratio = jobs.busy / jobs.idle;
  line(
    'Edits beside six Monte Carlo jobs, p95',
    `${jobs.busy.toFixed(1)} ms, ${ratio.toFixed(2)} times idle, goal 2: ${ratio <= 2 ? 'met' : 'missed'} (${jobs.during} edits, ${jobs.answered} answers)`,
  );
  line('Cancelled job, until the next one computes', `${jobs.cancel.toFixed(0)} ms, goal 250 ms: ${jobs.cancel <= 250 ? 'met' : 'missed'}`);
  const browser = await measureBrowser(app.url);
  const place = `${browser.scenarios} scenarios, ${count(browser.cells)} cells, ${browser.edits} edits`;
  line('Edit to repaint, p50 and p95', `${milliseconds(browser.repaint, goals.repaint)} (${place})`);
  line('Edit to its charts, p50 and p95', milliseconds(browser.charts, goals.charts));
  line('Key to the next cell, p50 and p95', milliseconds(browser.move, goals.move));
  line('F2 to the open editor, p50 and p95', milliseconds(browser.editor, goals.editor));
  line('Scripts until the first cell is editable, gzip', against(browser.untilEditable, goals.untilEditable));
  line('Scripts after everything was used once, gzip', against(browser.allUsed, goals.allUsed));
} finally {
  await app.stop();
}
