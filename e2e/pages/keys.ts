import { expect, type Locator, type Page } from '@playwright/test';

/** A person with a keyboard and no mouse. */
export class Keys {
  constructor(readonly page: Page) {}

  press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await this.page.keyboard.press(key);
  };

  type = (text: string): Promise<void> => this.page.keyboard.type(text);

  /** Goes on with Tab until this has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < 60; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    await expect(target, 'is reached with Tab').toBeFocused();
  }

  /** Runs the first thing that the palette finds. */
  async command(text: string): Promise<void> {
    await this.press('Control+k');
    await expect(this.page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await this.type(text);
    await this.press('Enter');
  }

  /** The cell that has the focus. */
  cell = (): Locator => this.page.locator('[role=gridcell]:focus');

  /** Goes to a row in the column of the cell in focus and types over what stands there. */
  async set(row: string, text: string): Promise<void> {
    await this.command(row);
    await this.type(text);
    await this.press('Enter');
  }
}
