import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { WorkbookPage } from './pages/workbook-page';
import { builtRoutes } from './routes';

type State = { readonly name: string; readonly open: (page: Page) => Promise<void> };

async function ownWorkbook(page: Page): Promise<WorkbookPage> {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  await workbook.type('contextLength', 'Production', '8k');
  await workbook.saved();
  return workbook;
}

async function template(page: Page, id: string): Promise<void> {
  await new WorkbookPage(page).openTemplate(id);
}

/** The states of each page of the build; a page without an entry fails the first test. */
const states: Readonly<Record<string, readonly State[]>> = {
  '/': [{ name: 'landing', open: async (page) => void (await page.goto('/')) }],
  '/_not-found': [{ name: 'not found', open: async (page) => void (await page.goto('/nowhere')) }],
  '/workbooks': [
    { name: 'empty list', open: (page) => new ListPage(page).open() },
    {
      name: 'list',
      open: async (page) => {
        await ownWorkbook(page);
        await new ListPage(page).open();
      },
    },
  ],
  '/templates/[id]': [
    { name: 'template', open: (page) => template(page, 'blackboard-lecture') },
    { name: 'empty template', open: (page) => template(page, 'empty') },
  ],
  '/w/[id]': [
    { name: 'workbook', open: async (page) => void (await ownWorkbook(page)) },
    {
      name: 'cell in error',
      open: async (page) => {
        const workbook = await ownWorkbook(page);
        await workbook.type('chips', 'Production', '= 8 / 0');
        await expect(page.locator('[data-state=error], [role=alert]').first()).toBeVisible();
      },
    },
    {
      name: 'refused text',
      open: async (page) => {
        const workbook = await ownWorkbook(page);
        await workbook.type('contextLength', 'Production', '3 TB/s');
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    },
    { name: 'scenario settings', open: async (page) => void (await (await ownWorkbook(page)).setUp('Production')) },
  ],
  '/s/[token]': [
    {
      name: 'read-only',
      open: async (page) => {
        const workbook = await ownWorkbook(page);
        await page.goto(await workbook.share());
        await workbook.ready();
      },
    },
  ],
};

test('every page of the build has its states here', () => {
  const pages = builtRoutes().pages.filter((route) => route !== '/_global-error');
  expect(Object.keys(states).toSorted()).toEqual(pages);
});

for (const [route, list] of Object.entries(states)) {
  for (const state of list) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${route}, ${state.name}, ${colorScheme}: no violation`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await state.open(page);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      });
    }
  }
}
