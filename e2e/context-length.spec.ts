import { evaluate, figuresOf, readDocument } from './command-line';
import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';

const scenario = 'Production';

test('a longer context changes exactly the cells that the command line says, to its values', async ({ page }) => {
  const before = readDocument('deepseek-v3');
  const after = structuredClone(before);
  const production = after.scenarios.find(({ name }) => name === scenario);
  if (production?.cells === undefined) throw new Error(`The document has no scenario ${scenario}.`);
  production.cells.contextLength = '64k';
  const short = figuresOf(evaluate(before), scenario);
  const long = figuresOf(evaluate(after), scenario);
  const expected = [...long].filter(([id, value]) => !Object.is(short.get(id), value)).map(([id]) => id);
  expect(expected.length).toBeGreaterThan(20);

  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  const shownBefore = await workbook.figures(scenario);
  for (const [id, value] of short) expect(shownBefore.get(id), id).toBe(value);

  await workbook.type('contextLength', scenario, '64k');
  await workbook.saved();
  await expect(await workbook.cell('contextLength', scenario)).toHaveAttribute('data-full', /^64000/);
  const shownAfter = await workbook.figures(scenario);
  for (const [id, value] of long) expect(shownAfter.get(id), id).toBe(value);
  const changed = [...shownAfter].filter(([id, value]) => shownBefore.get(id) !== value && typeof value === 'number').map(([id]) => id);
  expect(changed.toSorted()).toEqual(expected.toSorted());
  expect(shownAfter.get('criticalBatch')).toBe(shownBefore.get('criticalBatch'));

  await page.reload();
  await workbook.ready();
  expect(await workbook.figures(scenario)).toEqual(shownAfter);
});
