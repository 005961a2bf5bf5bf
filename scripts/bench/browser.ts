import { gzipSync } from 'node:zlib';
import { type Page, chromium } from '@playwright/test';
import { WorkbookPage } from '../../e2e/pages/workbook-page';
import { chromiumArguments, findChromium, noChromium } from '../chromium.mjs';

/** In milliseconds. */
export type Spread = { readonly p50: number; readonly p95: number };

export type BrowserFigures = {
  readonly scenarios: number;
  readonly cells: number;
  readonly edits: number;
  /** From the key that ends an edit to the frame that shows the dependent cells, in milliseconds. */
  readonly repaint: Spread;
  /** From the key that ends an edit to the frame that shows the step-time chart of it. */
  readonly charts: Spread;
  /** From an arrow key to the frame that shows the next cell active. */
  readonly move: Spread;
  /** From F2 to the frame that shows the editor. */
  readonly editor: Spread;
  /** Scripts, compressed, until a cell takes text, and after everything was used once; in bytes. */
  readonly untilEditable: number;
  readonly allUsed: number;
};

const scenario = 'Production';
const edits = 40;
const redrawn = 20;

/** Sizes of the scripts that a page has fetched so far, as gzip would send them. */
function countScripts(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!/\.js(\?|$)/.test(response.url()) || sizes.has(response.url())) return;
    sizes.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body, { level: 9 }).length,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
}

/** The first cell on the screen, which is where a person would begin. */
async function editableAtOnce(page: Page): Promise<void> {
  const cell = page.locator('[role=gridcell][data-state]').first();
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    await cell.click();
    await page.keyboard.press('F2');
    if (await cell.getByRole('combobox').isVisible()) return;
    await page.waitForTimeout(20);
  }
  throw new Error('No cell could be edited within 30 seconds.');
}

async function addScenarios(page: Page, workbook: WorkbookPage, count: number): Promise<void> {
  for (let have = (await workbook.scenarios()).length; have < count; have += 1) {
    await page.getByRole('button', { name: 'Add scenario' }).click();
    await page.locator('[role=columnheader] button').nth(have).waitFor();
    await workbook.saved();
  }
}

/** What an edit changes, and by which sign that is seen. */
type Sign = { readonly selector: (column: string) => string; readonly watch: MutationObserverInit };
const dependentCell: Sign = {
  selector: (column) => `[role=gridcell][data-row=capacityBatch][data-column="${column}"]`,
  watch: { attributes: true, attributeFilter: ['data-full'] },
};
const stepTimeChart: Sign = {
  selector: () => 'figure.chart:last-of-type table',
  watch: { characterData: true, childList: true, subtree: true },
};

/** Waits in the page itself, so that the driver's own time is not counted. */
async function timeEdit(page: Page, workbook: WorkbookPage, text: string, { selector, watch }: Sign): Promise<number> {
  const cell = await workbook.cell('contextLength', scenario);
  const column = await workbook.column(scenario);
  await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await cell.click();
  await page.keyboard.press('F2');
  await cell.getByRole('combobox').fill(text);
  await page.evaluate(
    ([place, options]) => {
      const dependent = document.querySelector(place);
      let start = 0;
      document.addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => document.documentElement.setAttribute('data-repaint', String(performance.now() - start))),
        );
      });
      document.documentElement.removeAttribute('data-repaint');
      if (dependent !== null) observer.observe(dependent, options);
    },
    [selector(column), watch] as const,
  );
  await page.waitForTimeout(pause());
  await page.keyboard.press('Enter');
  await page.locator('html[data-repaint]').waitFor({ state: 'attached', timeout: 60_000 });
  return Number(await page.locator('html').getAttribute('data-repaint'));
}

/** From one key to the next of somebody who types ten a second, and not always as long after a frame. In ms. */
const pause = (): number => 90 + 20 * Math.random();

/** One key at a time, with a rest between them; what the page itself sees from the key to the frame after it. */
async function timeKeys(page: Page, keys: readonly string[], afterwards?: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await page.evaluate(() => {
      document.documentElement.removeAttribute('data-frame');
      document.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => document.documentElement.setAttribute('data-frame', String(performance.now() - start));
            channel.port2.postMessage(null);
          });
        },
        { capture: true, once: true },
      );
    });
    await page.keyboard.press(key);
    await page.locator('html[data-frame]').waitFor({ state: 'attached' });
    times.push(Number(await page.locator('html').getAttribute('data-frame')));
    if (afterwards !== undefined) await page.keyboard.press(afterwards);
    await page.waitForTimeout(pause());
  }
  return times;
}

const repeat = (count: number, ...keys: readonly string[]): readonly string[] => Array.from({ length: count }, () => keys).flat();

async function useEverything(page: Page, workbook: WorkbookPage): Promise<void> {
  for (const button of await page.getByRole('figure').getByRole('button', { name: /table/i }).all()) await button.click();
  await workbook.setUp(scenario);
  await page.keyboard.press('Escape');
  await workbook.share();
  await page.keyboard.press('Escape');
  for (const address of ['/workbooks', '/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
}

const spread = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
};
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;

export async function measureBrowser(url: string): Promise<BrowserFigures> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(noChromium);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    const scripts = countScripts(page);
    const workbook = new WorkbookPage(page);
    await page.goto('/templates/deepseek-v3');
    await editableAtOnce(page);
    const untilEditable = await scripts();
    await page.keyboard.press('Escape');
    await workbook.type('contextLength', scenario, '6k');
    await workbook.saved();
    await addScenarios(page, workbook, 12);
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) times.push(await timeEdit(page, workbook, `${8 + edit}k`, dependentCell));
    await workbook.saved();
    const drawings: number[] = [];
    for (let edit = 0; edit < redrawn; edit += 1) {
      // A person looks at the charts before typing again.
      await page.waitForTimeout(1_500);
      drawings.push(await timeEdit(page, workbook, `${100 + edit}k`, stepTimeChart));
    }
    await workbook.saved();
    await (await workbook.cell('contextLength', scenario)).click();
    const moves = await timeKeys(page, repeat(10, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'));
    const openings = await timeKeys(page, repeat(20, 'F2'), 'Escape');
    const cells = await page.locator('[role=gridcell][data-state]').count();
    await workbook.saved();
    await useEverything(page, workbook);
    return {
      scenarios: 12,
      cells,
      edits,
      repaint: spread(times),
      charts: spread(drawings),
      move: spread(moves),
      editor: spread(openings),
      untilEditable,
      allUsed: await scripts(),
    };
  } finally {
    await browser.close();
  }
}
