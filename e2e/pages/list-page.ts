import { expect, type Locator, type Page } from '@playwright/test';

/** The workbooks of the person who looks. */
export class ListPage {
  constructor(readonly page: Page) {}

  entry = (name: string): Locator => this.page.getByRole('link', { name });

  async open(): Promise<void> {
    await this.page.goto('/workbooks');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.page.waitForLoadState('networkidle');
  }
}
