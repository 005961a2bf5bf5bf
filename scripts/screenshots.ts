/** `npm run docs:screenshots`: the pictures of docs/screenshots, taken from the built app with a database of its own. */
import { type Browser, type BrowserContextOptions, type Page, chromium } from '@playwright/test';
import { deafUntilWritten } from '../e2e/pages/conflict';
import { WorkbookPage } from '../e2e/pages/workbook-page';
import { serve } from '../e2e/serve';
import { takeCharts } from './screenshots-charts';
import { chromiumArguments, findChromium, noChromium } from './chromium.mjs';

const folder = new URL('../docs/screenshots/', import.meta.url).pathname;
const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
const dark = { ...desk, colorScheme: 'dark' } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light', deviceScaleFactor: 2 } as const;
const scenario = 'Production';

type Picture = { readonly name: string; readonly as: BrowserContextOptions; readonly show: (workbook: WorkbookPage) => Promise<unknown> };

async function ownWorkbook(workbook: WorkbookPage): Promise<void> {
  await workbook.openTemplate('deepseek-v3');
  await workbook.type('contextLength', scenario, '64k');
  await workbook.saved();
}

async function explained(workbook: WorkbookPage): Promise<void> {
  await ownWorkbook(workbook);
  await (await workbook.cell('stepTime', scenario)).click();
  await workbook.page.keyboard.press('e');
  await workbook.page.getByRole('figure').first().waitFor();
}

async function conflicted(workbook: WorkbookPage): Promise<void> {
  await ownWorkbook(workbook);
  const { page } = workbook;
  const conflict = await deafUntilWritten(page);
  const theirs = new WorkbookPage(await page.context().newPage());
  await theirs.page.goto(page.url());
  await theirs.ready();
  await theirs.type('contextLength', scenario, '16k');
  await theirs.saved();
  await page.bringToFront();
  await workbook.type('contextLength', scenario, '32k');
  await conflict.waitFor();
}

async function broken(workbook: WorkbookPage): Promise<void> {
  await ownWorkbook(workbook);
  await workbook.type('chips', scenario, '= 8 / 0');
  await workbook.saved();
  await workbook.type('contextLength', scenario, '3 TB/s');
  await workbook.page.getByRole('alert').filter({ hasText: 'B/s' }).waitFor();
}

const command = async ({ page }: WorkbookPage, name: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

const pictures: readonly Picture[] = [
  { name: 'workbook-light', as: desk, show: ownWorkbook },
  { name: 'workbook-dark', as: dark, show: ownWorkbook },
  {
    name: 'workbook-dense',
    as: desk,
    show: async (workbook) => {
      await ownWorkbook(workbook);
      await command(workbook, 'compact');
    },
  },
  { name: 'workbook-explained', as: dark, show: explained },
  { name: 'workbook-error', as: desk, show: broken },
  { name: 'workbook-conflict', as: desk, show: conflicted },
  { name: 'workbook-phone', as: phone, show: ownWorkbook },
  { name: 'template-phone', as: { ...phone, colorScheme: 'dark' }, show: (workbook) => workbook.openTemplate('blackboard-lecture') },
];

/** Nothing is still on its way, and no pointer hovers. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function take(browser: Browser, baseURL: string, { name, as, show }: Picture): Promise<void> {
  const context = await browser.newContext({ ...as, baseURL, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await show(new WorkbookPage(page));
  await settle(page);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  console.log(name);
}

const executablePath = findChromium();
if (executablePath === null) throw new Error(noChromium);
const app = await serve();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const wanted = process.argv.slice(2);
try {
  if (wanted.length === 0 || wanted.includes('charts')) await takeCharts(browser, app.url, folder);
  for (const picture of pictures) if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, app.url, picture);
} finally {
  await browser.close();
  await app.stop();
}
