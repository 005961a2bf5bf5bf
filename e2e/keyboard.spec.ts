import { expect, test } from './fixtures';
import { Keys } from './pages/keys';
import { WorkbookPage } from './pages/workbook-page';

test('a plan is made, explained and shared with the keyboard alone, and a screen reader is told what stands where', async ({ page }) => {
  const keys = new Keys(page);
  const workbook = new WorkbookPage(page);
  await page.goto('/');
  await keys.tabTo(page.getByRole('link', { name: /^The blackboard lecture/ }));
  await keys.press('Enter');
  await expect(page).toHaveURL(/\/templates\/blackboard-lecture/);
  await workbook.ready();
  await keys.tabTo(workbook.grid().locator('[tabindex="0"]'));
  await keys.command('New scenario from this');
  await workbook.saved();
  const added = (await workbook.scenarios()).at(-1) ?? '';
  const row = (name: string) => workbook.grid().getByRole('row', { name: new RegExp(`^${name} `) });

  await keys.command('Go to row Context length');
  await keys.press('End');
  await keys.type('8k');
  await keys.press('Enter');
  await keys.set('Go to row Price per chip-hour', '$3/h');
  await keys.set('Go to row HBM bandwidth', '4 TB/s');
  await workbook.saved();
  await expect(await workbook.cell('hbmBandwidth', added)).toHaveAccessibleDescription('overridden, base 8 TB/s');
  await expect(await workbook.cell('chipHourPrice', added)).toHaveAccessibleDescription('pinned, computed 2 USD/chip/h');
  await expect(row('HBM bandwidth')).toMatchAriaSnapshot(`
    - row /^HBM bandwidth TB/:
      - rowheader "HBM bandwidth"
      - gridcell "TB/s"
      - gridcell "8"
      - gridcell "8"
      - gridcell "20"
      - gridcell "8"
      - gridcell "4"
  `);
  await expect(workbook.grid().getByRole('columnheader', { name: new RegExp(`^${added} from Blackboard`) })).toHaveCount(1);

  await keys.press('Control+z');
  await workbook.saved();
  const bandwidth = await workbook.cell('hbmBandwidth', added);
  await expect(bandwidth).toHaveAttribute('data-full', '8000000000000 B/s');
  await expect(bandwidth).toHaveAccessibleDescription(/From: Blackboard \(base scenario\)/);

  await keys.command('Go to row Step time');
  await keys.press('e');
  const explanation = page.getByRole('group', { name: 'Explanation of Step time' });
  await expect(explanation).toBeFocused();
  await expect(explanation).toMatchAriaSnapshot(`
    - group "Explanation of Step time":
      - heading /Step time/
      - group "Equation of Step time"
  `);
  await keys.press('Escape');
  await expect(await workbook.cell('stepTime', added)).toBeFocused();

  await keys.command('Add row');
  const form = page.getByRole('dialog', { name: 'Add a row' });
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keys.type('Twice the step');
  await keys.tabTo(form.getByRole('combobox', { name: 'Formula or value' }));
  await keys.type('= 2 * stepTime');
  await keys.tabTo(form.getByRole('textbox', { name: 'Unit' }));
  await keys.type('s');
  await keys.tabTo(form.getByRole('button', { name: 'Add row' }));
  await keys.press('Enter');
  await workbook.saved();
  await keys.command('Go to row Twice the step');
  await expect(keys.cell()).toHaveAttribute('data-row', 'twiceTheStep');

  await keys.tabTo(page.getByRole('button', { name: 'Share' }), 'Shift+Tab');
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  await keys.tabTo(dialog.getByRole('button', { name: /create|make/i }));
  await keys.press('Enter');
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toBeFocused();
  const address = await link.inputValue();
  await keys.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await page.goto(address);
  await workbook.ready();
  await expect(await workbook.cell('contextLength', added)).toHaveAttribute('data-full', '8000 tokens');
  await expect(await workbook.cell('twiceTheStep', added)).toHaveAttribute('data-full', / s$/);
});
