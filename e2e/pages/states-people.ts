import { expect } from '../fixtures';
import { signUp } from './sign-up';
import { invite, makeTeam } from './team-page';
import type { State } from './state';

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
};
