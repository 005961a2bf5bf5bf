import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { deafUntilWritten } from './conflict';
import { ListPage } from './list-page';
import { madeWorkbook } from './made-workbook';
import type { State } from './state';
import { analysisStates } from './states-analysis';
import { linkStates } from './states-links';
import { commentStates, reviewStates } from './states-review';
import { peopleStates } from './states-people';
import { WorkbookPage } from './workbook-page';

let shared: { readonly url: string; readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>> } | null = null;

/** The same workbook for every state of a worker that leaves its cells as they are. */
async function ownWorkbook(page: Page): Promise<WorkbookPage> {
  if (shared === null) {
    const workbook = await madeWorkbook(page);
    shared = { url: page.url(), cookies: await page.context().cookies() };
    return workbook;
  }
  const workbook = new WorkbookPage(page);
  await page.context().addCookies(shared.cookies);
  await page.goto(shared.url);
  await workbook.ready();
  return workbook;
}

/** A whole sheet is examined once, on its template; other states need the rows they are about. */
async function workbookWith(page: Page, rows: string): Promise<WorkbookPage> {
  const workbook = await ownWorkbook(page);
  await workbook.find(rows);
  return workbook;
}

async function asReader(page: Page, path: string, heading: string): Promise<void> {
  const workbook = await ownWorkbook(page);
  await page.goto(`${new URL(await workbook.share()).pathname}${path}`);
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
}

/** The states of each page of the build that are examined. */
export const states: Readonly<Record<string, readonly State[]>> = {
  '/': [{ name: 'landing', open: async (page) => void (await page.goto('/')) }],
  '/_not-found': [{ name: 'not found', open: async (page) => void (await page.goto('/nowhere')) }],
  '/workbooks': [
    { name: 'empty list', open: (page) => new ListPage(page).open() },
    { name: 'list', open: async (page) => void (await ownWorkbook(page), await new ListPage(page).open()) },
    {
      name: 'deleted, with the way back',
      open: async (page) => {
        await madeWorkbook(page);
        await new ListPage(page).open();
        await page.getByRole('button', { name: /^Delete/ }).click();
        await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
      },
    },
  ],
  ...peopleStates,
  ...reviewStates,
  '/templates/[id]': [
    { name: 'whole template', open: (page) => new WorkbookPage(page).openTemplate('blackboard-lecture') },
    {
      name: 'empty template',
      open: async (page) => {
        const workbook = new WorkbookPage(page);
        await workbook.openTemplate('empty');
        await workbook.find('price');
      },
    },
  ],
  '/reference': [
    { name: 'every quantity', open: async (page) => void (await page.goto('/reference')) },
    { name: 'found by name', open: async (page) => void (await page.goto('/reference?q=critical')) },
    { name: 'nothing found', open: async (page) => void (await page.goto('/reference?q=zeppelin')) },
  ],
  '/reference/[id]': [
    { name: 'formula', open: async (page) => void (await page.goto('/reference/stepTime')) },
    { name: 'search', open: async (page) => void (await page.goto('/reference/contextWall')) },
    { name: 'no value', open: async (page) => void (await page.goto('/reference/stepTime?scenario=empty')) },
  ],
  '/equations': [
    { name: 'the lecture', open: async (page) => void (await page.goto('/equations')) },
    { name: 'without values', open: async (page) => void (await page.goto('/equations?scenario=empty')) },
  ],
  '/glossary': [{ name: 'terms', open: async (page) => void (await page.goto('/glossary')) }],
  '/evidence': [
    { name: 'overview', open: async (page) => void (await page.goto('/evidence')) },
    { name: 'claims of the lecture', open: async (page) => void (await page.goto('/evidence?of=lecture&topic=Batch')) },
    { name: 'cases outside', open: async (page) => void (await page.goto('/evidence?of=published&verdict=outside')) },
  ],
  '/presets': [{ name: 'all kinds', open: async (page) => void (await page.goto('/presets')) }],
  '/presets/[kind]/[id]': [
    { name: 'chip', open: async (page) => void (await page.goto('/presets/hardware/a100-80gb-sxm')) },
    { name: 'utilisation fact', open: async (page) => void (await page.goto('/presets/utilisation/deepseek-v3-pretrain')) },
    { name: 'assumed traffic', open: async (page) => void (await page.goto('/presets/traffic/chat')) },
  ],
  ...analysisStates(ownWorkbook, asReader),
  '/w/[id]': [
    { name: 'workbook', open: async (page) => void (await workbookWith(page, 'context')) },
    {
      name: 'an earlier version beside the sheet',
      open: async (page) => {
        await workbookWith(page, 'context');
        await page.goto(`${new URL(page.url()).pathname}?version=1`);
        await expect(page.getByRole('columnheader').filter({ hasText: 'Revision 1' })).toBeVisible();
        await page.getByRole('searchbox', { name: 'Find a row' }).fill('context');
      },
    },
    { name: 'no row found', open: async (page) => void (await workbookWith(page, 'nothing of this name')) },
    {
      name: 'cell in error',
      open: async (page) => {
        const workbook = await madeWorkbook(page);
        await workbook.find('chips');
        await workbook.type('chips', 'Production', '= 8 / 0');
        await expect(page.locator('[data-state=error], [role=alert]').first()).toBeVisible();
      },
    },
    {
      name: 'explanation',
      open: async (page) => {
        const workbook = await workbookWith(page, 'context');
        await (await workbook.cell('contextLength', 'Production')).click();
        await page.keyboard.press('e');
        const panel = page.getByRole('group', { name: /^Explanation of/ });
        await expect(panel.getByRole('heading', { name: 'History of this cell' })).toBeVisible();
      },
    },
    {
      name: 'explanation on a phone, with equations and a chart',
      open: async (page) => {
        await page.setViewportSize({ width: 390, height: 844 });
        const workbook = await workbookWith(page, 'step time');
        await (await workbook.cell('stepTime', 'Production')).click();
        await page.keyboard.press('e');
        const panel = page.getByRole('group', { name: /^Explanation of/ });
        await expect(panel.getByRole('figure')).toBeVisible();
        await panel.getByText(/^Step by step/).click();
      },
    },
    {
      name: 'form of a row, refused',
      open: async (page) => {
        await workbookWith(page, 'context');
        await page.getByRole('button', { name: 'Add row' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Add row' }).click();
        await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      },
    },
    {
      name: 'refused text',
      open: async (page) => {
        const workbook = await workbookWith(page, 'context');
        await workbook.type('contextLength', 'Production', '3 TB/s');
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    },
    {
      name: 'conflict',
      open: async (page) => {
        const mine = await madeWorkbook(page);
        await mine.find('context');
        const conflicted = await deafUntilWritten(page);
        const theirs = new WorkbookPage(await page.context().newPage());
        await theirs.page.goto(page.url());
        await theirs.ready();
        await theirs.type('contextLength', 'Production', '16k');
        await theirs.saved();
        await page.bringToFront();
        await mine.type('contextLength', 'Production', '32k');
        await expect(conflicted).toBeVisible();
      },
    },
    { name: 'scenario settings', open: async (page) => void (await (await workbookWith(page, 'context')).setUp('Production')) },
    {
      name: 'a part that did not arrive',
      open: async (page) => {
        await workbookWith(page, 'context');
        await page.route('**/_next/static/chunks/**', (route) => route.abort());
        await page.getByRole('button', { name: 'Share' }).click();
        await expect(page.getByRole('heading', { name: 'The page could not be drawn' })).toBeVisible();
      },
    },
    ...commentStates,
    { name: 'share', open: async (page) => void (await (await workbookWith(page, 'context')).share()) },
    {
      name: 'commands',
      open: async (page) => {
        await workbookWith(page, 'context');
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeVisible();
      },
    },
  ],
  '/w/[id]/fidelity': [
    {
      name: 'own points refused, then fitted and kept',
      open: async (page) => {
        await ownWorkbook(page);
        await page.goto(`${page.url()}/fidelity`);
        const points = page.getByRole('textbox', { name: /^Points/ });
        await points.fill('4\t1024\t1024\tfast');
        await page.getByRole('button', { name: 'Fit', exact: true }).click();
        await expect(page.getByText('Line 1: "fast" is not a number')).toBeVisible();
        await points.fill(['4,1024,1024,28', '16,1024,1024,31', '64,1024,1024,38', '128,4096,1024,52'].join('\n'));
        await page.getByRole('button', { name: 'Fit', exact: true }).click();
        await expect(page.getByRole('figure', { name: 'Residuals' })).toBeVisible();
        await page.getByLabel('Name of the preset').fill('Our engine');
        await page.getByRole('button', { name: 'Save as preset' }).click();
        await page.getByRole('button', { name: 'Delete Our engine' }).click();
        await expect(page.getByRole('alertdialog')).toContainText('No scenario follows it.');
        await page.getByRole('button', { name: 'Delete', exact: true }).click();
        await expect(page.getByText('"Our engine" is deleted.')).toBeVisible();
      },
    },
  ],
  '/t/[token]': [{ name: 'dead template link', open: async (page) => void (await page.goto(`/t/${'A'.repeat(43)}`)) }],
  ...linkStates(ownWorkbook),
};
