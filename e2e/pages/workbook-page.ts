import { expect, type Locator, type Page } from '@playwright/test';

/** The first change makes a person, a team and a workbook; a busy machine takes its time. */
const patient = expect.configure({ timeout: 60_000 });

/** A figure of the grid: the number in its declared unit, or the word or sentence that stands in its place. */
export type Shown = number | string;

const numberIn = (full: string): Shown => {
  const [first = ''] = full.split(' ');
  const value = Number(first);
  // A list begins with a number too, and joins its entries by dots.
  return Number.isNaN(value) || full.includes(' · ') || full.includes('=') ? full : value;
};

/** The sheet of a workbook, a template or a shared snapshot. */
export class WorkbookPage {
  constructor(readonly page: Page) {}

  grid = (): Locator => this.page.getByRole('grid');
  scenarioHead = (scenario: string): Locator =>
    this.page.locator('[role=columnheader] button').filter({ has: this.page.getByText(scenario, { exact: true }) });
  savedState = (): Locator => this.page.locator('[data-saving]');

  async openTemplate(id: string): Promise<void> {
    await this.page.goto(`/templates/${id}`);
    await this.ready();
  }

  /** The grid listens once the page's own script has run. */
  async ready(): Promise<void> {
    await expect(this.grid()).toBeVisible();
    await expect(this.grid().locator('[tabindex="0"]')).toHaveCount(1);
    await this.page.waitForLoadState('networkidle');
  }

  /** Scenario names, in the order of the columns. */
  scenarios = (): Promise<readonly string[]> => this.page.locator('[role=columnheader] button .font-semibold').allInnerTexts();

  async column(scenario: string): Promise<string> {
    return (await this.scenarioHead(scenario).getAttribute('data-column')) ?? '';
  }

  /** Rows away from the screen are drawn as they come near it. */
  private async scrollTo(row: string): Promise<void> {
    await this.grid().evaluate(async (grid, id) => {
      const scroll = grid.parentElement;
      const place = `[data-row="${id}"]`;
      // A busy machine draws rows some frames after the scroll, so that one way down may miss the row.
      for (let way = 0; scroll !== null && way < 20; way += 1) {
        for (let top = 0; top < scroll.scrollHeight; top += scroll.clientHeight / 2) {
          if (grid.querySelector(place) !== null) return;
          scroll.scrollTo({ top });
          for (let frame = 0; frame <= way && grid.querySelector(place) === null; frame += 1)
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
      }
    }, row);
  }

  async cell(row: string, scenario: string): Promise<Locator> {
    await this.scrollTo(row);
    return this.grid().locator(`[role=gridcell][data-row="${row}"][data-column="${await this.column(scenario)}"]`);
  }

  /** Types over a cell as a person does and leaves it with Enter. */
  async type(row: string, scenario: string, text: string): Promise<void> {
    const cell = await this.cell(row, scenario);
    await cell.click();
    await this.page.keyboard.press('F2');
    await cell.getByRole('combobox').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Shows only the rows that answer to this. */
  async find(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Find a row' }).fill(text);
    await expect.poll(async () => Number(await this.grid().getAttribute('aria-rowcount'))).toBeLessThan(80);
  }

  async clear(row: string, scenario: string): Promise<void> {
    await (await this.cell(row, scenario)).click();
    await this.page.keyboard.press('Delete');
  }

  /** Saved, and stored under an address of its own. */
  async saved(): Promise<void> {
    await patient(this.page).toHaveURL(/\/w\//);
    await patient(this.savedState()).toContainText('Saved');
    await patient(this.grid().locator('[data-note=pending]')).toHaveCount(0);
  }

  /** Every figure of one column at full precision; where there is none, what stands there instead. */
  async figures(scenario: string): Promise<ReadonlyMap<string, Shown>> {
    const column = await this.column(scenario);
    const cells = await this.grid().evaluate(async (grid, id) => {
      const scroll = grid.parentElement;
      if (scroll === null) throw new Error('The grid stands in nothing that scrolls.');
      const { scrollTop, clientHeight } = scroll;
      const { left, top: edge } = scroll.getBoundingClientRect();
      const isDrawn = () =>
        [0.3, 0.6, 0.9].every((part) => document.elementFromPoint(left + 20, edge + part * clientHeight)?.closest('[role=row]'));
      const found = new Map<string, string>();
      for (let top = 0; top === 0 || top < scroll.scrollHeight; top += clientHeight) {
        scroll.scrollTo({ top });
        // A busy machine draws the rows some frames after the scroll.
        for (let frame = 0; frame === 0 || (frame < 20 && !isDrawn()); frame += 1)
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        for (const cell of grid.querySelectorAll(`[role=gridcell][data-column="${id}"]`))
          found.set(cell.getAttribute('data-row') ?? '', cell.getAttribute('data-full') ?? '');
      }
      scroll.scrollTo({ top: scrollTop });
      return [...found];
    }, column);
    return new Map(cells.filter(([, full]) => full !== '').map(([row, full]) => [row, numberIn(full)]));
  }

  /** Opens the settings of a scenario. */
  async setUp(scenario: string): Promise<Locator> {
    await this.scenarioHead(scenario).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Makes a share link and gives its address. */
  async share(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /create|make/i }).click();
    const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
    await expect(link).toBeFocused();
    return link.inputValue();
  }

  async act(scenario: string, action: string): Promise<void> {
    const dialog = await this.setUp(scenario);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
