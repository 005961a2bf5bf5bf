import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { askForReview, shareForComments } from './review-page';
import type { State } from './state';
import type { WorkbookPage } from './workbook-page';

type Own = (page: Page) => Promise<WorkbookPage>;

/** A link that was made with something filled into the dialog; `shown` is the field that holds its address. */
async function linkWith(workbook: WorkbookPage, field: string, text: string, shown: string): Promise<string> {
  const { page } = workbook;
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(field).fill(text);
  await dialog.getByRole('button', { name: 'Make link' }).click();
  return dialog.getByRole('textbox', { name: shown, exact: true }).inputValue();
}

/** What whoever has a link sees. */
export const linkStates = (ownWorkbook: Own): Readonly<Record<string, readonly State[]>> => ({
  '/s/[token]': [
    { name: 'dead link', open: async (page) => void (await page.goto(`/s/${'A'.repeat(43)}`)) },
    {
      name: 'asked for a password, and told that it is another one',
      open: async (page) => {
        await page.goto(await linkWith(await ownWorkbook(page), 'Password', 'quiet as a mouse', 'Link'));
        await page.getByLabel('Password of this link').fill('quiet as a louse');
        await page.getByRole('button', { name: 'Open' }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'not the password' })).toBeVisible();
      },
    },
    {
      name: 'read and asked for an opinion',
      open: async (page) => {
        const workbook = await ownWorkbook(page);
        const { pathname } = new URL(page.url());
        await page.goto(`${pathname}/review`);
        await askForReview(page);
        await page.goto(pathname);
        await workbook.ready();
        await page.goto(await shareForComments(page));
        await workbook.ready();
        await workbook.find('context');
        await page.getByRole('button', { name: 'Say what you think' }).click();
      },
    },
  ],
  '/embed/[token]': [
    { name: 'dead link', open: async (page) => void (await page.goto(`/embed/${'A'.repeat(43)}`)) },
    {
      name: 'shown in a frame',
      open: async (page) => {
        const workbook = await ownWorkbook(page);
        await page.goto(await linkWith(workbook, 'Sites that may show it', 'https://wiki.example.org', 'Address for the frame'));
        await expect(workbook.grid()).toBeVisible();
        await expect(page.getByRole('figure')).toHaveCount(3);
      },
    },
  ],
});
