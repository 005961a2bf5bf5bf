import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import type { State } from './state';

type Own = (page: Page) => Promise<unknown>;
type AsReader = (page: Page, path: string, heading: string) => Promise<void>;

/** The pages that ask a workbook, or what a link shows of it, a question. */
export const analysisStates = (ownWorkbook: Own, asReader: AsReader): Readonly<Record<string, readonly State[]>> => ({
  '/w/[id]/analyse': [
    {
      name: 'two-way table',
      open: async (page) => {
        await ownWorkbook(page);
        await page.goto(`${page.url()}/analyse?tool=table&run=1&vary=batch&down=contextLength&result=decodeCost`);
        await expect(page.getByRole('region', { name: /Cost of output by/ })).toBeVisible();
      },
    },
  ],
  '/w/[id]/charts': [
    {
      name: 'all, blackboard and calibrated together',
      open: async (page) => {
        await ownWorkbook(page);
        await page.goto(`${page.url()}/charts?both=1`);
        await expect(page.getByRole('figure')).toHaveCount(12);
      },
    },
  ],
  '/w/[id]/compare': [
    {
      name: 'scenarios beside each other',
      open: async (page) => {
        await ownWorkbook(page);
        await page.getByRole('link', { name: 'Compare' }).click();
        await expect(page.getByRole('heading', { name: 'Flip points' })).toBeVisible();
      },
    },
  ],
  '/s/[token]/analyse': [{ name: 'a reader asks', open: (page) => asReader(page, '/analyse?tool=tornado&run=1', 'Inputs') }],
  '/s/[token]/charts': [{ name: 'a reader looks at one', open: (page) => asReader(page, '/charts?chart=pools', 'Cost pools') }],
  '/s/[token]/compare': [{ name: 'a reader compares', open: (page) => asReader(page, '/compare', 'Flip points') }],
});
