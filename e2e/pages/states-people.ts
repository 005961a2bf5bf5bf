import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { madeWorkbook } from './made-workbook';
import { signUp } from './sign-up';
import { invite, makeTeam } from './team-page';
import type { State } from './state';
import { WorkbookPage } from './workbook-page';

/** Revision 1 as the template has it, revision 2 with a longer context. */
async function changedWorkbook(page: Page): Promise<void> {
  const workbook = await madeWorkbook(page);
  await workbook.type('contextLength', 'Production', '16k');
  await workbook.saved();
}

/** The states of the pages about accounts and teams. */
export const peopleStates: Readonly<Record<string, readonly State[]>> = {
  '/sign-in': [
    {
      name: 'refused',
      open: async (page) => {
        await page.goto('/sign-in');
        await page.getByLabel('E-mail address').fill('nobody@example.org');
        await page.getByLabel('Password').fill('a wrong one');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'No account' })).toBeVisible();
      },
    },
  ],
  '/sign-up': [{ name: 'form', open: async (page) => void (await page.goto('/sign-up')) }],
  '/reset/[token]': [{ name: 'dead link', open: async (page) => void (await page.goto(`/reset/${'A'.repeat(43)}`)) }],
  '/forgotten': [{ name: 'without a mail server', open: async (page) => void (await page.goto('/forgotten')) }],
  '/confirm/[token]': [
    {
      name: 'link of another account',
      open: async (page) => {
        await signUp(page);
        await page.goto(`/confirm/${'A'.repeat(43)}`);
        await page.getByRole('button', { name: 'Confirm the address' }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'Not confirmed' })).toBeVisible();
      },
    },
  ],
  '/account': [
    {
      name: 'account just made',
      open: async (page) => {
        await signUp(page);
        await page.goto('/account');
        await expect(page.getByRole('button', { name: 'Delete account' })).toBeVisible();
      },
    },
  ],
  '/teams': [{ name: 'without an account', open: async (page) => void (await page.goto('/teams')) }],
  '/teams/[id]': [
    {
      name: 'team with an invitation just made',
      open: async (page) => {
        await signUp(page);
        await makeTeam(page, 'Fleet');
        await invite(page, 'reviewer');
      },
    },
  ],
  '/join/[token]': [{ name: 'dead invitation', open: async (page) => void (await page.goto(`/join/${'A'.repeat(43)}`)) }],
  '/teams/[id]/links': [
    {
      name: 'a link that was never opened',
      open: async (page) => {
        await changedWorkbook(page);
        await new WorkbookPage(page).share();
        await page.goto('/teams');
        await page.getByRole('list', { name: 'Teams' }).getByRole('link').first().click();
        await page.getByRole('link', { name: 'Share links' }).click();
        await expect(page.getByText('Never opened')).toBeVisible();
      },
    },
  ],
  '/teams/[id]/audit': [
    {
      name: 'a team just made, with an invitation',
      open: async (page) => {
        await signUp(page);
        await makeTeam(page, 'Fleet');
        await invite(page, 'reviewer');
        await page.getByRole('link', { name: 'Audit log' }).click();
        await expect(page.getByText('invited somebody by link as reviewer')).toBeVisible();
      },
    },
  ],
  '/w/[id]/history': [
    {
      name: 'compared with the version before',
      open: async (page) => {
        await changedWorkbook(page);
        await page.goto(`${new URL(page.url()).pathname}/history?from=1&to=2`);
        await expect(page.getByRole('table', { name: /^Results of/ }).first()).toBeVisible();
      },
    },
  ],
};
