import { expect, test } from './fixtures';
import { askForReview, comment, shareForComments, state } from './pages/review-page';
import { signUp } from './pages/sign-up';
import { invite, makeTeam } from './pages/team-page';
import { WorkbookPage } from './pages/workbook-page';

test('a reviewer comes by invitation, comments, requests changes and signs off what was changed', async ({ page, browser, baseURL }) => {
  await signUp(page, 'Ada');
  await makeTeam(page, 'Fleet');
  const invitation = await invite(page, 'reviewer');
  const other = await browser.newContext({ baseURL });
  const bobs = await other.newPage();
  await signUp(bobs, 'Bob', new URL(invitation).pathname);
  await bobs.getByRole('button', { name: 'Join the team' }).click();
  await expect(bobs.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();

  const mine = new WorkbookPage(page);
  await page.goto('/workbooks');
  await page.getByLabel('Template').selectOption('deepseek-v3');
  await page.getByRole('button', { name: 'Create workbook' }).click();
  await mine.ready();
  const path = new URL(page.url()).pathname;

  const theirs = new WorkbookPage(bobs);
  await bobs.goto(path);
  await theirs.ready();
  await theirs.find('context');
  await (await theirs.cell('contextLength', 'Production')).click();
  await bobs.keyboard.press('c');
  await comment(bobs, '@Ada is this enough?');
  // The page that was open already learns of it with the look for others' edits.
  await expect(page.getByRole('button', { name: 'Comments 1 open' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible();

  await page.goto(`${path}/review`);
  await expect(page.getByRole('navigation', { name: 'Workbook' }).getByRole('link', { name: 'Review' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByLabel('Condition', { exact: true }).fill('contextLength >= 16000');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await expect(page.getByRole('list', { name: 'Results of contextLength >= 16000' })).toContainText('does not hold');
  await askForReview(page, 'Bob');
  await bobs.goto(`${path}/review`);
  await bobs.getByRole('button', { name: 'Sign off revision 1' }).click();
  await expect(bobs.getByRole('alert').filter({ hasText: 'does not hold at revision 1' })).toBeVisible();
  await bobs.getByLabel('Your reason').fill('The context is too short.');
  await bobs.getByRole('button', { name: 'Request changes' }).click();
  await expect(state(bobs)).toHaveText('Changes requested');

  await page.goto(path);
  await mine.ready();
  await mine.find('context');
  await mine.type('contextLength', 'Production', '16k');
  await mine.saved();
  await page.getByRole('link', { name: 'Changes requested' }).click();
  await expect(page.getByText('The workbook has changed since revision 1')).toBeVisible();
  await askForReview(page, 'Bob');
  await expect(state(page)).toHaveText('In review');
  await bobs.reload();
  await bobs.getByRole('button', { name: 'Sign off revision 2' }).click();
  await expect(state(bobs)).toHaveText('Approved');

  await page.goto(path);
  await mine.ready();
  await expect(state(page)).toHaveText('Approved');
  // What a reviewer tries becomes a suggestion, and accepting it is a change like any other.
  await bobs.goto(path);
  await theirs.ready();
  await theirs.find('context');
  await theirs.type('contextLength', 'Production', '8k');
  await bobs.getByRole('button', { name: 'Suggest these changes' }).click();
  await bobs.getByRole('button', { name: 'Suggest', exact: true }).click();
  await expect(bobs.getByText(/^Suggested\./)).toBeVisible();
  await page.goto(`${path}/review`);
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByText('accepted by Ada')).toBeVisible();
  await expect(state(page)).toHaveText('Condition broken since approval');
  await bobs.goto('/notifications');
  await expect(bobs.getByText('a condition of it does not hold any more')).toBeVisible();
  await other.close();
  await askForReview(page);
  await page.goto(path);
  await mine.ready();

  // A pinned link, opened on a phone without an account.
  const address = await shareForComments(page);
  const stranger = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const phone = await stranger.newPage();
  await phone.goto(address);
  await new WorkbookPage(phone).ready();
  // The name is whole there, and the row of pages says which one this is.
  expect(await phone.getByRole('heading', { level: 1 }).evaluate((name) => name.scrollWidth <= name.clientWidth)).toBe(true);
  await expect(phone.getByRole('navigation', { name: 'Workbook' }).getByRole('link', { name: 'Sheet' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await phone.getByRole('button', { name: 'Say what you think' }).click();
  const opinion = phone.getByRole('form', { name: 'What you think' });
  await opinion.getByLabel(/^Your name/).fill('Rae');
  await opinion.getByLabel('It needs changes').check();
  await opinion.getByLabel('What should change').fill('Eight thousand is too short for contracts.');
  await opinion.getByRole('button', { name: 'Send' }).click();
  await expect(phone.getByRole('list', { name: 'What readers of this link think' })).toContainText('Rae unverified asks for changes to it');
  await phone.getByRole('button', { name: 'Comments' }).click();
  await phone.getByLabel(/^Your name/).fill('Rae');
  await comment(phone, 'Which month is this for?');
  await expect(phone.getByText('@Ada is this enough?')).toHaveCount(0);
  await expect(state(page)).toHaveText('In review');
  await page.getByRole('button', { name: 'Comments 2 open' }).click();
  await expect(page.getByRole('list', { name: 'Comments on The workbook' })).toContainText('unverified');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: /^Revoke/ }).click();
  await expect(page.getByText('Revoked')).toBeVisible();
  expect((await phone.goto(address))?.status()).toBe(404);
  await stranger.close();
});
