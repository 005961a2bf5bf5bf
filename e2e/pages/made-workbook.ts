import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, serverOf, test } from '../fixtures';
import { WorkbookPage } from './workbook-page';

/** Opens a workbook that is there already: a template and a first change to it, asked for as the sheet does. */
export async function madeWorkbook(page: Page, contextLength = '8k'): Promise<WorkbookPage> {
  const edits = [{ scenario: 'Production', quantityId: 'contextLength', text: contextLength }];
  const answer = await page.request.post('/api/trpc/workbook.create', {
    headers: { origin: serverOf(test.info().project.name) ?? '' },
    data: { template: 'deepseek-v3', mutationId: randomUUID(), edits },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const made = (await answer.json()) as { readonly result: { readonly data: { readonly workbookId: string } } };
  const workbook = new WorkbookPage(page);
  await page.goto(`/w/${made.result.data.workbookId}`);
  await workbook.ready();
  return workbook;
}
