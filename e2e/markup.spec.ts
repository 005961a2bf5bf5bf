import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ask, hostile, rests, rounds, short, soak } from './pages/hostile-texts';
import { signUp } from './pages/sign-up';
import { WorkbookPage } from './pages/workbook-page';
import { watchScripts } from './watch-scripts';

/** A workbook made of a template by its first change. */
async function ownWorkbook(page: Page): Promise<{ readonly workbook: WorkbookPage; readonly path: string }> {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('deepseek-v3');
  await workbook.type('contextLength', 'Production', '8k');
  await workbook.saved();
  await page.waitForURL(/\/w\//);
  return { workbook, path: new URL(page.url()).pathname };
}

test('markup and scripts in names, notes, reasons, rows, comments and labels are shown and never run', async ({ page }) => {
  test.setTimeout(soak ? 3_600_000 : 120_000);
  const watched = await watchScripts(page);
  const name = '</script><script>window.ran=1</script>';
  await signUp(page, name);
  const { workbook, path } = await ownWorkbook(page);
  const workbookId = path.slice('/w/'.length);
  const scenarioId = await workbook.column('Production');
  const change = () => ({ workbookId, mutationId: randomUUID() });
  let baseName = await page.getByRole('heading', { level: 1 }).innerText();
  const columns: string[] = [];
  for (const [round, texts] of rounds.entries()) {
    const [first = '', ...rest] = texts.map(short);
    await ask(page, 'workbook.rename', { ...change(), name: first, baseName });
    baseName = first;
    for (const [place, each] of rest.entries()) {
      // Two may begin alike.
      const text = `${each} ${place}`;
      if (columns[place] === undefined) {
        await ask(page, 'scenario.add', { ...change(), name: text, baseId: null });
        columns[place] = '';
      } else await ask(page, 'scenario.rename', { ...change(), scenarioId: columns[place], name: text, baseVersion: round });
    }
    const all = texts.join(' ');
    await ask(page, 'scenario.note', { ...change(), scenarioId, note: all.slice(0, 1_000), baseVersion: round + 1 });
    const edits = [{ scenarioId, quantityId: 'lifetimeDays', text: String(90 + round), baseVersion: round }];
    await ask(page, 'workbook.setCells', { ...change(), reason: all.slice(0, 500), edits });
    if (round < 20) await ask(page, 'teamRow.add', { ...change(), label: short(texts[1] ?? first), unit: '', text: '= 1' });
    await ask(page, 'comment.begin', { ...change(), subject: { on: 'workbook' }, text: all.slice(0, 4_000) });
    const made = await ask(page, 'link.create', { ...change(), label: short(texts[2] ?? first) });
    const shared = /\/s\/[\w-]{43}/.exec(JSON.stringify(made))?.[0] ?? '';
    const others = round % 8 === 0 || round === rounds.length - 1 ? [`${path}/history`, `${path}/review`, '/workbooks', shared] : [];
    for (const address of [path, ...others]) {
      await page.goto(address);
      await expect(page.getByText(first).or(page.getByText(name)).first()).toBeVisible();
      await rests(page, watched);
    }
    if (rounds.length > 1 && round === 0) {
      await page.goto(path);
      for (const [place, text] of rest.entries()) columns[place] = await workbook.column(`${text} ${place}`);
    }
  }
});

test('markup and scripts in what is pasted, uploaded or asked for by an address are never run', async ({ page }) => {
  test.setTimeout(soak ? 3_600_000 : 120_000);
  const watched = await watchScripts(page);
  const { workbook, path } = await ownWorkbook(page);
  const cell = await workbook.cell('contextLength', 'Production');
  for (const texts of rounds) {
    const line = (before: string, after: string) => texts.map((text) => `${before}${text}${after}`).join('');
    for (const [kind, content] of [
      ['text/plain', texts.join('\t')],
      ['text/html', `<table><tr>${line('<td>', '</td>')}</tr></table>${texts.join('')}`],
      ['application/vnd.ridgebook.cells+json', JSON.stringify([texts])],
    ] as const) {
      await cell.click();
      await cell.evaluate(
        (element, [type, data]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData(type, data);
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        [kind, content] as const,
      );
    }
    await rests(page, watched);
  }
  await page.goto(`${path}/fidelity`);
  for (const texts of rounds) {
    const buffer = Buffer.from(texts.map((text) => `4,1024,${text},9.85`).join('\n'));
    await page
      .getByLabel('Or a file')
      .setInputFiles({ name: `${short(texts[0] ?? '').replaceAll('/', '')}.csv`, mimeType: 'text/csv', buffer });
    await expect(page.getByLabel('Points, one a line')).toHaveValue(/1024/);
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await expect(page.getByRole('alert').or(page.locator('[role=status]')).first()).toBeVisible();
    await rests(page, watched);
  }
  for (const texts of rounds) {
    const pasted = texts
      .map((text) => `Input ${text} $3`)
      .join('\n')
      .slice(0, 2_000);
    const asked = new URLSearchParams({ tool: 'prices', pasted, card: texts[0] ?? '', scenario: texts[1] ?? '', run: 'true' });
    for (const address of [`${path}/analyse?${asked}`, `${path}/charts?${asked}`, `/sign-in?next=${encodeURIComponent(texts[0] ?? '')}`]) {
      await page.goto(address);
      await rests(page, watched);
    }
  }
});

test('the same texts do run on a page that takes them for markup', async ({ browser }) => {
  const page = await browser.newPage();
  const watched = await watchScripts(page);
  await page.setContent('<p>A careless page</p>');
  await page.evaluate((texts) => {
    for (const text of texts) {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<p title="${text}">${text}</p><textarea>${text}</textarea>`;
      document.body.append(frame);
    }
  }, hostile);
  await expect.poll(() => watched.found.filter((each) => each.startsWith('a script that ran')).length).toBeGreaterThan(hostile.length / 8);
  await page.close();
});
