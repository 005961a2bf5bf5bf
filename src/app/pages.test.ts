import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Actor, hidden, idsFor, makeWorld, type Target, teamOf, type World } from './api/trpc/[trpc]/testing/actors';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import { type TeamRole, teamRoles } from '@/server/scope';
import { type Created, onSqlite } from '@/server/testing/databases';

/** The cookies of whoever asks for the page that is being drawn. */
const asking = vi.hoisted(() => ({ cookie: '' }));
vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost:3000', cookie: asking.cookie }) }));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), connection: async () => {} }));

type Reader = 'everybody' | TeamRole | 'token' | 'templateToken';
/** Who sees which page; the others see what they see at an address where nothing is. */
const readers: Readonly<Record<string, Reader>> = {
  '/w/[id]': 'viewer',
  '/w/[id]/analyse': 'viewer',
  '/w/[id]/charts': 'viewer',
  '/w/[id]/compare': 'viewer',
  '/w/[id]/fidelity': 'viewer',
  '/w/[id]/history': 'viewer',
  '/w/[id]/review': 'viewer',
  '/teams/[id]': 'viewer',
  '/teams/[id]/links': 'viewer',
  '/teams/[id]/audit': 'owner',
  '/s/[token]': 'token',
  '/s/[token]/analyse': 'token',
  '/s/[token]/charts': 'token',
  '/s/[token]/compare': 'token',
  '/t/[token]': 'templateToken',
  // Shows something only where the link allows frames, which this one does not.
  '/embed/[token]': 'owner',
  ...Object.fromEntries(
    [
      ...['/', '/account', '/confirm/[token]', '/equations', '/evidence', '/forgotten', '/glossary', '/join/[token]', '/notifications'],
      ...['/presets', '/presets/[kind]/[id]', '/reference', '/reference/[id]', '/reset/[token]', '/sign-in', '/sign-up', '/teams'],
      ...['/templates/[id]', '/workbooks'],
    ].map((route) => [route, 'everybody'] as const),
  ),
};
const handlers = ['/api/auth/[...all]', '/api/health', '/api/trpc/[trpc]'];

const root = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const routesOf = (file: string): string[] =>
  files.flatMap((each) => (each === file ? ['/'] : each.endsWith(`/${file}`) ? [`/${each.slice(0, -file.length - 1)}`] : [])).toSorted();

let created: Created;
let world: World;
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  world = await makeWorld();
});
afterAll(async () => {
  await afterwardsDone();
  await closeDatabase();
  await created.remove();
});

test('every page and every route handler is declared', () => {
  expect(routesOf('page.tsx')).toEqual(Object.keys(readers).toSorted());
  expect(routesOf('route.ts')).toEqual(handlers);
});

type Page = (props: { readonly params: Promise<object>; readonly searchParams: Promise<object> }) => unknown;

/** What a page comes to: its elements as text, or the number that the framework answers with. */
async function drawn(route: string, actor: Actor, target: Target): Promise<string> {
  const file = `${root}${route === '/' ? '' : `${route.slice(1)}/`}page.tsx`;
  const module = (await import(/* @vite-ignore */ file)) as { readonly default: Page };
  const ids = idsFor(world, actor, target);
  const token = readers[route] === 'templateToken' ? ids.templateToken : ids.token;
  const id = route.startsWith('/teams/') ? ids.teamId : ids.workbookId;
  asking.cookie = actor.browser().cookie();
  try {
    const element = await module.default({ params: Promise.resolve({ id, token }), searchParams: Promise.resolve({}) });
    return inspect(element, { depth: 40, maxArrayLength: null, maxStringLength: null });
  } catch (error) {
    const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
    if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return '404';
    if (typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT;')) return 'sent elsewhere';
    throw error;
  }
}

function mayRead(reader: Reader, actor: Actor, target: Target): boolean {
  if (reader === 'everybody') return true;
  if (reader === 'token' || reader === 'templateToken') return actor.secrets === 'live';
  const team = teamOf(world, actor, target);
  if (actor.role === null || team !== world[actor.home]) return false;
  return teamRoles.indexOf(actor.role) <= teamRoles.indexOf(reader);
}

const guarded = Object.entries(readers).filter(([route, reader]) => reader !== 'everybody' && route !== '/embed/[token]');

test.each(guarded)('%s is drawn for whom it should be, and nothing is there for everybody else', async (route, reader) => {
  const wrong: string[] = [];
  for (const actor of world.actors) {
    for (const target of ['own', 'foreign', 'missing'] as const) {
      const said = await drawn(route, actor, target);
      const leaked = hidden(world, actor).filter((mark) => said.includes(mark));
      // The audit log names those who were refused.
      const told = route.endsWith('/audit') ? [] : leaked;
      if ((said !== '404') !== mayRead(reader, actor, target) || told.length > 0)
        wrong.push(`${actor.name}, ${target}: ${said.slice(0, 80)} ${told.join()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['/', '/workbooks', '/teams', '/account', '/notifications'])(
  '%s shows each person nothing of a team that is not theirs',
  async (route) => {
    const leaks: string[] = [];
    for (const actor of world.actors) {
      const said = await drawn(route, actor, 'own');
      leaks.push(...hidden(world, actor).filter((mark) => actor.secrets === null && said.includes(mark)));
    }
    expect(leaks).toEqual([]);
  },
);
