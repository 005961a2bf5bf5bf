import type { Browser, Page } from '@playwright/test';
import { WorkbookPage } from '../e2e/pages/workbook-page';

/** A template with one cell typed, and which of its charts are taken; those of the first that are not named stand for the rest. */
const workbooks = [
  { template: 'blackboard-lecture', scenario: 'Blackboard', cell: 'flashPrice', text: '384', charts: [] },
  {
    template: 'train-100b',
    scenario: 'Frontier for sure',
    cell: 'lifetimeDays',
    text: '90',
    charts: ['pools', 'overtraining-risk', 'overtraining-lifetime'],
  },
  { template: 'fast-standard-slow', scenario: 'Standard', cell: 'fastSpeedup', text: '2', charts: ['price-latency', 'price-tiers'] },
  { template: 'deepseek-v3', scenario: 'Production', cell: 'contextLength', text: '4k', charts: ['rack', 'pipeline'] },
] as const;

async function takeOf(page: Page, folder: string, scheme: string, id: string): Promise<void> {
  const figure = page.locator(`[id="${id}"] figure`);
  await figure.scrollIntoViewIfNeeded();
  await figure.screenshot({ path: `${folder}chart-${id}-${scheme}.png` });
}

/** Every chart of the charts page, light and dark: docs/screenshots/chart-*.png. */
export async function takeCharts(browser: Browser, baseURL: string, folder: string): Promise<void> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1120, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const taken = new Set<string>();
  for (const { template, scenario, cell, text, charts } of [...workbooks].reverse()) {
    const workbook = new WorkbookPage(page);
    await workbook.openTemplate(template);
    await workbook.type(cell, scenario, text);
    await workbook.saved();
    await page.goto(`${page.url()}/charts`);
    const all = await page.locator('[id]:has(> figure)').evaluateAll((elements) => elements.map(({ id }) => id));
    const wanted = (charts.length === 0 ? all : [...charts]).filter((id) => !taken.has(id));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready);
      for (const id of wanted) await takeOf(page, folder, colorScheme, id);
    }
    for (const id of wanted) taken.add(id);
    console.log(`charts of ${template}: ${wanted.join(', ')}`);
  }
  await context.close();
}
