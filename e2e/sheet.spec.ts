import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';

test('every chart can be read as a table', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(3);
  for (const chart of await charts.all()) {
    await chart.getByRole('button', { name: /table/i }).click();
    await expect(chart.getByRole('table')).toBeVisible();
    expect(await chart.getByRole('row').count()).toBeGreaterThan(1);
  }
});

test('an edit draws the charts again whose figures it changes, each before its table, and no other', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  await workbook.type('contextLength', 'Production', '6k');
  await workbook.saved();
  await expect(page.locator('figure.chart')).toHaveCount(3);
  await expect(page.locator('figure.chart:last-of-type path.recharts-line-curve')).toHaveCount(4);
  await page.evaluate(() => {
    const drawn = document.documentElement.dataset;
    const curve = document.querySelector('figure.chart:last-of-type .recharts-line:last-of-type path')?.getAttribute('d');
    const table = document.querySelector('figure.chart:last-of-type table');
    const pools = document.querySelector('figure.chart svg.recharts-surface');
    const options = { childList: true, characterData: true, attributes: true, subtree: true };
    if (table === null || pools === null) return;
    new MutationObserver(() => {
      drawn.first ??=
        document.querySelector('figure.chart:last-of-type .recharts-line:last-of-type path')?.getAttribute('d') === curve
          ? 'table'
          : 'picture';
    }).observe(table, options);
    new MutationObserver(() => (drawn.pools = 'again')).observe(pools, options);
  });
  await workbook.type('contextLength', 'Production', '64k');
  await workbook.saved();
  await expect(page.locator('html')).toHaveAttribute('data-first', 'picture');
  await expect(page.locator('html')).not.toHaveAttribute('data-pools');
});

test("a figure is explained: its equation, its winner, the way to what it rests on and back; a row of one's own", async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [scenario = ''] = await workbook.scenarios();
  const cell = await workbook.cell('rooflineTime', scenario);
  await cell.click();
  await page.keyboard.press('e');
  const panel = page.getByRole('group', { name: 'Explanation of Roofline time' });
  await expect(panel).toBeFocused();
  await expect(panel.getByText('The largest is Memory time.')).toBeVisible();
  await expect(panel.getByRole('group', { name: 'Equation of Roofline time' }).locator('math')).toBeVisible();
  await panel.getByRole('button', { name: 'Memory time', exact: true }).click();
  const inner = page.getByRole('group', { name: 'Explanation of Memory time' });
  await expect(inner.getByRole('heading', { name: /^Memory time/ })).toBeVisible();
  await expect(await workbook.cell('memoryTime', scenario)).toHaveAttribute('tabindex', '0');
  await inner
    .getByRole('button', { name: /Roofline time/ })
    .first()
    .click();
  await expect(panel.getByText('The largest is Memory time.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(cell).toBeFocused();

  await workbook.type('chipHourPrice', scenario, '$3/h');
  await workbook.saved();
  await (await workbook.cell('chipHourPrice', scenario)).click();
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  const priced = page.getByRole('group', { name: 'Explanation of Price per chip-hour' });
  await expect(priced.getByText('$3/h', { exact: true }).first()).toBeVisible();
  await expect(priced.getByText(/set to \$3\/h|→ \$3\/h/)).toBeVisible();

  await page.getByRole('button', { name: 'Add row' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill('Twice the step');
  await form.getByRole('combobox', { name: 'Formula or value' }).fill('= 2 * hbmCapacity');
  await form.getByRole('textbox', { name: 'Unit' }).fill('s');
  await form.getByRole('button', { name: 'Add row' }).click();
  await expect(form.getByRole('alert')).toHaveText(/Declared s but works out to B/);
  await form.getByRole('combobox', { name: 'Formula or value' }).fill('= 2 * stepTi');
  await expect(form.getByRole('option', { name: /^stepTime/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox')).toHaveValue('= 2 * stepTime');
  await form.getByRole('button', { name: 'Add row' }).click();
  await workbook.saved();
  await workbook.find('twice');
  const own = await workbook.cell('twiceTheStep', scenario);
  await expect(own).toHaveAttribute('data-full', /^0\.0034\d+ s$/);
  await own.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own).toHaveAttribute('data-full', /^0\.0034\d+ s$/);
});

test('a text that is no value is refused with a sentence, and the cell keeps its figure', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [scenario = ''] = await workbook.scenarios();
  await workbook.type('chipHourPrice', scenario, '$5/h');
  await workbook.saved();
  const before = await workbook.figures(scenario);
  await workbook.type('contextLength', scenario, '3 TB/s');
  await expect(page.getByRole('alert').filter({ hasText: /B\/s/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await workbook.ready();
  expect(await workbook.figures(scenario)).toEqual(before);
});

test('a preset fills cells, and a column follows the base it rests on', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [first = ''] = await workbook.scenarios();
  await workbook.type('chipHourPrice', first, '$5/h');
  await workbook.saved();
  await page.getByRole('button', { name: 'Add scenario' }).click();
  await expect.poll(async () => (await workbook.scenarios()).length).toBeGreaterThan(1);
  await workbook.saved();
  const added = (await workbook.scenarios()).at(-1) ?? '';

  const dialog = await workbook.setUp(added);
  const before = await workbook.figures(added);
  await dialog.getByRole('button', { name: /^(None.*|.*)Hardware$/ }).click();
  await page.getByRole('option', { name: /H200/ }).first().click();
  // Escape closes the list while it is there, and the settings only then.
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await workbook.saved();
  await expect.poll(async () => (await workbook.figures(added)).get('hbmBandwidth')).not.toBe(before.get('hbmBandwidth'));

  await workbook.type('contextLength', first, '2k');
  await workbook.saved();
  await expect.poll(async () => (await workbook.figures(added)).get('contextLength')).toBe(2000);
  await workbook.type('contextLength', added, '16k');
  await workbook.saved();
  const own = await workbook.cell('contextLength', added);
  await expect(own).toHaveAttribute('data-state', 'overridden');
  await workbook.clear('contextLength', added);
  await workbook.saved();
  await expect(own).toHaveAttribute('data-full', /^2000/);
});

test('deleting a scenario that others follow asks first what they keep', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  const dialog = await workbook.setUp('Production');
  await dialog.getByRole('button', { name: 'Delete scenario…' }).click();
  await expect(dialog.getByRole('radio', { name: /pinned to it as it is now/ })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Delete Production' })).toBeVisible();
});
