import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { type Breakable, breakable } from './pages/breakable';
import { signUp } from './pages/sign-up';
import { builtRoutes } from './routes';

const test = base.extend<object, { readonly own: Breakable | null }>({
  own: [
    async ({}, use, { project }) => {
      const own = await breakable(project.name);
      await use(own);
      await own?.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => {
    base.skip(own === null, 'No Postgres server is installed.');
    await use(own?.app.url);
  },
});

/** What these show stands in the code. */
const needNone = [
  ...['/', '/equations', '/evidence', '/forgotten', '/glossary', '/presets', '/presets/[kind]/[id]', '/reference', '/reference/[id]'],
  ...['/sign-in', '/sign-up', '/templates/[id]'],
];
/** Ways that leave what is only read; there, a visit that cannot be counted fails. */
const readable = 'that takes no writes';

/** What whoever asks must not read: statements, tables, files and places in the code. */
const inner = /SELECT |prisma|sqlite|postgres|libsql|ECONNREFUSED|node_modules|\.next\/server|read-?only database|\\n +at /i;

/** An address of each page, which shows something while the database is there. */
async function addresses(page: Page): Promise<ReadonlyMap<string, string>> {
  const ask = async (path: string, input: object) => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post(`/api/trpc/${path}`, { headers, data: input });
    expect(answer.status(), `${path} answered ${await answer.text()}`).toBe(200);
    return ((await answer.json()) as { readonly result: { readonly data: Record<string, string> } }).result.data;
  };
  const change = () => ({ workbookId, mutationId: randomUUID() });
  const { workbookId = '' } = await ask('workbook.create', { template: 'empty', mutationId: randomUUID() });
  const { teamId = '' } = await ask('team.create', { name: 'Fleet' });
  const link = await ask('link.create', change());
  const template = await ask('link.create', { ...change(), purpose: 'template' });
  const framed = await ask('link.create', { ...change(), embedOrigins: ['https://wiki.example.org'] });
  const { path: invitation = '' } = await ask('team.invite', { teamId, role: 'viewer', expiresInDays: 7 });
  const filled: Readonly<Record<string, string>> = {
    '/presets/[kind]/[id]': '/presets/traffic/chat',
    '/reference/[id]': '/reference/stepTime',
    '/templates/[id]': '/templates/empty',
    '/embed/[token]': framed['embed'] ?? '',
    '/t/[token]': `/t/${template['token']}`,
    '/join/[token]': invitation,
    '/confirm/[token]': '/confirm/none',
    '/reset/[token]': '/reset/none',
  };
  const address = (route: string) =>
    filled[route] ??
    route
      .replace('/teams/[id]', `/teams/${teamId}`)
      .replace('[id]', workbookId)
      .replace('[token]', link['token'] ?? '');
  const routes = builtRoutes().pages.filter((route) => !route.startsWith('/_'));
  return new Map(routes.map((route) => [route, address(route)]));
}

type Asked = {
  readonly status: number;
  readonly lines: readonly string[];
  /** Whether the answer names the reference of the first line. */
  readonly named: boolean;
  readonly told: string | undefined;
};

/** The answer for a page, what the server then said, and what the answer tells that it should not. */
async function asked(request: APIRequestContext, { app }: Breakable, address: string): Promise<Asked> {
  const before = app.said().length;
  const answer = await request.get(address, { maxRedirects: 0, failOnStatusCode: false });
  const html = await answer.text();
  expect(answer.headers()['content-security-policy'], address).toMatch(/script-src[^;]*'nonce-[\w+/=-]+'[^;]*'strict-dynamic'/);
  const failed = answer.status() >= 500;
  if (failed) await expect.poll(() => app.said().slice(before)).toContain('\n');
  const lines = app.said().slice(before).trim().split('\n').filter(Boolean);
  const reference = /"reference":"(\w+)"/.exec(lines[0] ?? '')?.[1] ?? 'none';
  return { status: answer.status(), lines, named: html.includes(reference), told: failed ? inner.exec(html)?.[0] : undefined };
}

test('each page answers over a database that fails with one sentence, and its reference is one line of the log', async ({ page, own }) => {
  if (own === null) return;
  test.setTimeout(300_000);
  await signUp(page);
  const all = await addresses(page);
  // An open page asks for notices now and then.
  await page.goto('about:blank');
  for (const [route, address] of all) expect((await page.request.get(address)).status(), `${route} before`).toBe(200);
  for (const [how, broken] of Object.entries(own.breaks)) {
    const mend = await broken();
    const need = [...all.keys()].filter((route) => !needNone.includes(route));
    const wrong: string[] = [];
    const failed: string[] = [];
    for (const [route, address] of all) {
      const { status, lines, named, told } = await asked(page.request, own, address);
      if (status < 500 && lines.length === 0) continue;
      failed.push(route);
      const token = address.split('/').find((part) => part.length === 43);
      const secret = token !== undefined && lines.join().includes(token);
      if (status !== 500 || lines.length !== 1 || !named || told !== undefined || secret)
        wrong.push(
          `${route}: ${status}, ${told ?? 'nothing'} told, reference ${named ? '' : 'not '}named, ${lines.length} lines: ${lines.join('\n').slice(0, 600)}`,
        );
    }
    expect(wrong, `a database ${how}`).toEqual([]);
    if (how === readable) {
      expect(failed).toContain('/s/[token]');
      expect(failed).not.toContain('/w/[id]');
      expect(need).toEqual(expect.arrayContaining(failed));
    } else expect(failed.toSorted(), `a database ${how}`).toEqual(need.toSorted());
    await mend?.();
  }
});

test('the page says what failed and what to do, and shows what it should once it is asked again', async ({ page, own }) => {
  if (own === null) return;
  test.setTimeout(120_000);
  await signUp(page);
  const mend = await own.breaks['without its tables']?.();
  const before = own.app.said().length;
  await page.goto('/workbooks');
  const notice = page.getByRole('alert').filter({ hasText: 'The page could not be drawn' });
  const line = own.app
    .said()
    .slice(before)
    .split('\n')
    .find((each) => each.includes('page /workbooks'));
  const { reference } = JSON.parse(line ?? '{}') as { readonly reference?: string };
  const advice = `What was saved is safe. Try again; if it fails twice, tell whoever runs this server and name ${reference}.`;
  await expect(notice).toContainText(`The server failed while preparing it. ${advice}`);
  await mend?.();
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Your workbooks' })).toBeVisible();
});
