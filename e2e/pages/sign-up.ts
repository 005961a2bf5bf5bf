import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** Makes an account of what the browser holds. @returns its address */
export async function signUp(page: Page, name = 'Ada Lovelace', next = '/workbooks'): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('a long enough one');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('link', { name: `Account of ${name}` })).toBeVisible();
  return email;
}
