import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, serverOf, test as base } from './fixtures';
import { states } from './pages/states';
import { builtRoutes } from './routes';

/** One page for all states of a worker: what the pages share is loaded and compiled once. */
const test = base.extend<object, { readonly window: BrowserContext }>({
  window: [
    async ({ browser }, use, { project }) => {
      const { locale = '', viewport = null } = project.use;
      const context = await browser.newContext({ baseURL: serverOf(project.name) ?? '', locale, viewport });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ window }, use) => {
    await window.clearCookies();
    await use(window);
  },
  page: async ({ context, viewport }, use) => {
    const [page = await context.newPage()] = context.pages();
    if (viewport !== null) await page.setViewportSize(viewport);
    await use(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const other of context.pages()) if (other !== page) await other.close();
  },
});

/** Between the two themes nothing but colours differs. No page holds a frame, and what passes need not be described. */
function examiner(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return colorScheme === 'light'
    ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    : axe.withRules(['color-contrast', 'link-in-text-block']);
}

test('every page of the build has its states here', () => {
  const pages = builtRoutes().pages.filter((route) => route !== '/_global-error');
  expect(Object.keys(states).toSorted()).toEqual(pages);
});

for (const [route, list] of Object.entries(states)) {
  for (const state of list) {
    test(`${route}, ${state.name}: no violation in light and dark`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await state.open(page);
      // A page that came by a link of another one has its title a moment later.
      await expect(page).toHaveTitle(/./);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await examiner(page, colorScheme).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        expect(found, colorScheme).toEqual([]);
      }
    });
  }
}
