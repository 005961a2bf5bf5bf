import { expect, type Page } from '@playwright/test';

/** Makes a team of the person's own and shows it. */
export async function makeTeam(page: Page, name: string): Promise<void> {
  await page.goto('/teams');
  await page.getByLabel('Name of a new team').fill(name);
  await page.getByRole('button', { name: 'Make team' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** @returns the address of an invitation to the team that is shown */
export async function invite(page: Page, role: string): Promise<string> {
  await page.getByLabel('Role', { exact: true }).selectOption(role);
  await page.getByRole('button', { name: 'Make invitation' }).click();
  return page.getByLabel('Invitation', { exact: true }).inputValue();
}
