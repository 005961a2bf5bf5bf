import { expect } from '../fixtures';
import { madeWorkbook } from './made-workbook';
import { askForReview, comment } from './review-page';
import type { State } from './state';

/** What is said about a workbook, beside its sheet. */
export const commentStates: readonly State[] = [
  {
    name: 'comments',
    open: async (page) => {
      const workbook = await madeWorkbook(page);
      await workbook.find('context');
      await (await workbook.cell('contextLength', 'Production')).click();
      await page.keyboard.press('c');
      await comment(page, 'Is this enough?');
      await page.getByRole('button', { name: /^Answer/ }).click();
    },
  },
];

/** The states of the pages on which a plan is reviewed. */
export const reviewStates: Readonly<Record<string, readonly State[]>> = {
  '/notifications': [
    {
      name: 'none yet',
      open: async (page) => {
        await page.goto('/notifications');
        await expect(page.getByRole('heading', { name: 'Notifications' })).toBeVisible();
      },
    },
  ],
  '/w/[id]/review': [
    {
      name: 'asked for, with a condition that is broken',
      open: async (page) => {
        await madeWorkbook(page);
        await page.goto(`${new URL(page.url()).pathname}/review`);
        await page.getByLabel('Condition', { exact: true }).fill('contextLength > 100000');
        await page.getByRole('button', { name: 'Add condition' }).click();
        await expect(page.getByRole('list', { name: /^Results of/ })).toBeVisible();
        await askForReview(page);
        await page.getByRole('button', { name: /^Waive/ }).click();
      },
    },
  ],
};
