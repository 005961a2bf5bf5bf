import type { Locator, Page } from '@playwright/test';

/** Keeps a window from hearing of others' edits before it has written its own; gives the box that then asks. */
export async function deafUntilWritten(page: Page): Promise<Locator> {
  let written = false;
  await page.route('**/api/trpc/workbook.changes**', (route) => (written ? route.continue() : route.abort()));
  page.on('request', (request) => (written ||= request.url().includes('workbook.setCells')));
  return page.getByRole('group', { name: /^Conflict in/ });
}
