import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { signUp } from './pages/sign-up';
import { WorkbookPage } from './pages/workbook-page';

/** Each would set `ran` where it is taken for markup or a script. */
const hostile = [
  '</script><script>window.ran=1</script>',
  '<img src=x onerror=window.ran=1>',
  '"><svg/onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<input autofocus onfocus=window.ran=1>',
  '<details open ontoggle=window.ran=1>',
  '<a href="javascript:window.ran=1">plan</a>',
  "';window.ran=1;//",
  '`${window.ran=1}`',
  '{{constructor.constructor("window.ran=1")()}}',
  '<!--<script>window.ran=1//-->',
] as const;
const all = hostile.join(' ');

/** Asks the API as the page itself does. */
async function call(page: Page, path: string, input: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ([url, body]) => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return [response.status, await response.json()] as const;
    },
    [`/api/trpc/${path}`, JSON.stringify(input)] as const,
  );
  expect(answer[0], `${path} answered ${JSON.stringify(answer[1])}`).toBe(200);
  return answer[1];
}

test('markup and scripts in names, notes, reasons, rows, comments and labels are shown and never run', async ({ page }) => {
  const [name] = hostile;
  await signUp(page, name);
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  await workbook.type('contextLength', 'Production', '8k');
  await workbook.saved();
  await page.waitForURL(/\/w\//);
  const path = new URL(page.url()).pathname;
  const workbookId = path.slice('/w/'.length);
  const scenarioId = await workbook.column('Production');
  const change = () => ({ workbookId, mutationId: randomUUID() });

  await call(page, 'workbook.rename', { ...change(), name, baseName: await page.getByRole('heading', { level: 1 }).innerText() });
  for (const text of hostile.slice(1, 9)) await call(page, 'scenario.add', { ...change(), name: text, baseId: null });
  await call(page, 'scenario.note', { ...change(), scenarioId, note: all, baseVersion: 1 });
  await call(page, 'workbook.setCells', {
    ...change(),
    reason: all,
    edits: [{ scenarioId, quantityId: 'lifetimeDays', text: '90', baseVersion: 0 }],
  });
  await call(page, 'teamRow.add', { ...change(), label: hostile[1], unit: '', text: '= 1' });
  await call(page, 'comment.begin', { ...change(), subject: { on: 'workbook' }, text: all });
  const made = await call(page, 'link.create', { ...change(), label: hostile[2] });
  const shared = /\/s\/[\w-]{43}/.exec(JSON.stringify(made))?.[0] ?? '';

  const pages = [path, `${path}/history`, `${path}/review`, '/workbooks', shared];
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByText(name).first()).toBeVisible();
    // What would run of itself has run when the page has loaded and rested for a moment.
    expect(await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve('ran' in window), 300))), address).toBe(false);
  }
});
