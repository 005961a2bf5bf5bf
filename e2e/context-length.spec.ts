import { readFileSync } from 'node:fs';
import { evaluate, figuresOf, readDocument, scenarioNames } from './command-line';
import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';
import type { Shown } from './pages/workbook-page';

const edited = 'Production';
/** Its rates are typed, so fewer figures follow the context. */
const typed = 'At the measured rates';

const differing = (before: ReadonlyMap<string, Shown>, after: ReadonlyMap<string, Shown>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => !Object.is(before.get(id), after.get(id))).toSorted();

test('a longer context changes exactly the cells that the command line says, to its values', async ({ page }) => {
  const document = readDocument('deepseek-v3');
  const longer = structuredClone(document);
  const production = longer.scenarios.find(({ name }) => name === edited);
  if (production?.cells === undefined) throw new Error(`The document has no scenario ${edited}.`);
  production.cells.contextLength = '64k';
  const short = evaluate(document);
  const long = evaluate(longer);

  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  expect(await workbook.scenarios()).toEqual(scenarioNames(short));
  const before = new Map<string, ReadonlyMap<string, Shown>>();
  for (const name of scenarioNames(short)) before.set(name, await workbook.figures(name));

  await workbook.type('contextLength', edited, '64k');
  await workbook.saved();
  await expect(await workbook.cell('contextLength', edited)).toHaveAttribute('data-full', /^64000/);
  for (const name of scenarioNames(short)) {
    const shown = { before: before.get(name) ?? new Map<string, Shown>(), after: await workbook.figures(name) };
    const expected = { before: figuresOf(short, name), after: figuresOf(long, name) };
    expect(Object.fromEntries(shown.before), name).toEqual(Object.fromEntries(expected.before));
    expect(Object.fromEntries(shown.after), name).toEqual(Object.fromEntries(expected.after));
    expect(differing(shown.before, shown.after), name).toEqual(differing(expected.before, expected.after));
    expect(differing(expected.before, expected.after).length, name).toBeGreaterThan(name === typed ? 15 : 20);
    expect(shown.after.get('criticalBatch'), name).toBe(shown.before.get('criticalBatch'));
  }

  const after = await workbook.figures(edited);
  await page.reload();
  await workbook.ready();
  expect(await workbook.figures(edited)).toEqual(after);

  // The chart's table and its export say what the command line says of the same batches.
  const chart = page.getByRole('figure', { name: 'Step time against batch' });
  await chart.getByRole('link').click();
  await page.waitForURL(/\/charts\?chart=step-time$/);
  const [drawn] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: /^SVG/ }).click()]);
  const svg = readFileSync(await drawn.path(), 'utf8');
  expect(svg).toMatch(/^<svg .*Step time against batch.*Ridgebook: DeepSeek-V3/s);
  expect(svg).not.toMatch(/var\(|NaN/);
  await chart.getByRole('button', { name: /^Table/ }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: /^CSV/ }).click()]);
  const [head = '', ...lines] = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(head).toBe('"Batch, sequences","Step, ms","Compute, ms","Weights, ms","KV cache, ms"');
  const points = lines.map((line) => line.split(',').map(Number));
  const sampled = [0, 17, points.length - 1].map((i) => points[i] ?? []);
  const batches = sampled.map(([batch = NaN]) => ({ name: `At ${batch}`, base: edited, cells: { batch } }));
  const printed = evaluate({ ...longer, scenarios: [...longer.scenarios, ...batches] });
  for (const [i, [, ...times]] of sampled.entries()) {
    const values = figuresOf(printed, batches[i]?.name ?? '');
    const told = ['stepTime', 'computeTime', 'weightReadTime', 'kvReadTime'].map((id) => Number(values.get(id)) * 1000);
    for (const [j, time] of times.entries()) expect(time / (told[j] ?? NaN)).toBeCloseTo(1, 9);
  }
  const shown = (await chart.getByRole('row').allInnerTexts())
    .slice(1)
    .map((row) => row.replaceAll('\u2009', '').split('\t').map(parseFloat));
  expect(shown.length).toBeGreaterThan(10);
  for (const [batch = NaN, step = NaN] of shown) {
    const nearest = points.toSorted(([a = NaN], [b = NaN]) => Math.abs(a - batch) - Math.abs(b - batch))[0] ?? [];
    expect(step / (nearest[1] ?? NaN)).toBeCloseTo(1, 3);
  }
});
