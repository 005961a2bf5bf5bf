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
});
