import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

/** Beside the sheet: what is said. */
export async function comment(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Comment on/ }).fill(text);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Threads' }).getByText(text)).toBeVisible();
}

/** On the page of the review: asks every reviewer, or who is named. */
export async function askForReview(page: Page, person?: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ask for a review' });
  if (!(await form.isVisible())) await page.getByRole('button', { name: /^Ask (again )?for a review of revision/ }).click();
  if (person !== undefined) await form.getByLabel(person).check();
  await form.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(page.getByRole('region', { name: 'Open review' })).toBeVisible();
}

export const state = (page: Page) => page.getByRole('status', { name: /^(State of the )?[Rr]eview$/ });

/** A link for readers who may comment; shown once. */
export async function shareForComments(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Readers may comment/).check();
  await dialog.getByRole('button', { name: /create|make/i }).click();
  const address = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await page.keyboard.press('Escape');
  return address;
}
