import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { madeWorkbook } from './pages/made-workbook';
import { WorkbookPage } from './pages/workbook-page';

const scenario = 'Production';

/** Collects every word about saving that stands on the page from now on. */
const collectSaid = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const look = () => said.push(document.querySelector('[data-saving]')?.textContent ?? '');
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const said = (page: Page): Promise<readonly string[]> => page.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[]);

async function twoBrowsers(page: Page, browser: Browser, baseURL: string | undefined): Promise<[WorkbookPage, WorkbookPage]> {
  const mine = await madeWorkbook(page);
  const other = await browser.newContext({ baseURL, storageState: await page.context().storageState() });
  const theirs = new WorkbookPage(await other.newPage());
  await theirs.page.goto(page.url());
  await theirs.ready();
  return [mine, theirs];
}

/** One browser is away for half a minute, types in two cells and is closed; it comes back in a new tab. */
async function awayAndBack(mine: WorkbookPage, theirs: WorkbookPage): Promise<WorkbookPage> {
  const { page } = mine;
  const context = page.context();
  await context.setOffline(true);
  await mine.type('contextLength', scenario, '32k');
  await collectSaid(page);
  await mine.type('promptTokens', scenario, '3k');
  await theirs.type('contextLength', scenario, '16k');
  await theirs.saved();
  await page.clock.fastForward(30_000);
  await expect(mine.savedState()).toContainText('Not saved');
  expect((await said(page)).filter((words) => words.startsWith('Saved'))).toEqual([]);
  const address = page.url();
  await page.close();
  await context.setOffline(false);
  const back = new WorkbookPage(await context.newPage());
  await back.page.goto(address);
  await back.ready();
  return back;
}

test('two browsers see each other; one is offline, types and closes its tab, and nothing of either vanishes', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.clock.install();
  const [mine, theirs] = await twoBrowsers(page, browser, baseURL);
  await Promise.all([mine.type('requestOutputTokens', scenario, '900'), theirs.type('chipHourPrice', scenario, '$3/h')]);
  await Promise.all([mine.saved(), theirs.saved()]);
  await expect(await mine.cell('chipHourPrice', scenario)).toHaveAttribute('data-full', /^3 /);
  await expect(await theirs.cell('requestOutputTokens', scenario)).toHaveAttribute('data-full', /^900 /);

  const back = await awayAndBack(mine, theirs);
  // Without a key pressed: the cell that nobody else changed is saved, the other shows both values.
  await expect(await theirs.cell('promptTokens', scenario)).toHaveAttribute('data-full', /^3000 /);
  await back.page.getByRole('button', { name: 'Show cell' }).click();
  const conflict = back.page.getByRole('group', { name: /^Conflict in/ });
  await expect(conflict).toContainText('16k');
  await expect(conflict).toContainText('32k');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await back.saved();
  await expect(await theirs.cell('contextLength', scenario)).toHaveAttribute('data-full', /^32000 /);
});

test('without its outbox, what was typed offline is gone with the tab: the check above sees it', async ({ page, browser, baseURL }) => {
  await page.context().addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.clock.install();
  const [mine, theirs] = await twoBrowsers(page, browser, baseURL);
  const back = await awayAndBack(mine, theirs);
  await expect(await back.cell('contextLength', scenario)).toHaveAttribute('data-full', /^16000 /);
  await expect(back.page.getByRole('group', { name: /^Conflict in/ })).toHaveCount(0);
  await expect(await back.cell('promptTokens', scenario)).not.toHaveAttribute('data-full', /^3000 /);
});

test('an edit shows what it does while the connection is away, and the same once it is saved', async ({ page }) => {
  const mine = await madeWorkbook(page);
  await Promise.all([page.waitForResponse(/workbook\.stored/), page.reload()]);
  await mine.ready();
  const capacity = await mine.cell('capacityBatch', scenario);
  const before = (await capacity.getAttribute('data-full')) ?? '';
  await page.context().setOffline(true);
  await mine.type('contextLength', scenario, '32k');
  await expect(mine.savedState()).toContainText('Not saved');
  await expect(await mine.cell('capacityBatch', scenario)).not.toHaveAttribute('data-full', before);
  const foreseen = (await capacity.getAttribute('data-full')) ?? '';
  await page.context().setOffline(false);
  await mine.saved();
  await expect(await mine.cell('capacityBatch', scenario)).toHaveAttribute('data-full', foreseen);
  await page.reload();
  await mine.ready();
  await expect(await mine.cell('capacityBatch', scenario)).toHaveAttribute('data-full', foreseen);
});
