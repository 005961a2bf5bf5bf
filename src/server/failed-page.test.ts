import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageFailed, printFailuresOnce } from './failed-page';

const token = 'a'.repeat(43);
const secret = `no row where token = '${token}'`;

/** As the framework tells of it: printed first, then passed on, for the page and once more for its title. */
function failing(error: Error, digest: string): void {
  Object.assign(error, { digest });
  for (let time = 0; time < 2; time += 1) {
    out.error(' ⨯', error);
    pageFailed('/s/[token]', error);
  }
}

const lines: string[] = [];
/** What the framework prints with. */
const out = globalThis.console;
const print = out.error;
beforeEach(() => {
  lines.splice(0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  out.error = (...parts: unknown[]) => void lines.push(parts.map((part) => (part instanceof Error ? part.stack : part)).join(' '));
});
afterEach(() => {
  out.error = print;
  vi.restoreAllMocks();
});

test('a page that could not be drawn is one line of the log, with the reference that its page shows and no token', () => {
  printFailuresOnce();
  failing(new Error(secret), '4711');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference: '4711', what: 'page /s/[token]', message: "no row where token = '[…]'" });
  // Of what a procedure threw, the cause is told.
  const outer = Object.assign(new Error('workbook.view failed', { cause: new TypeError('the inner one') }), { name: 'TRPCError' });
  failing(outer, '4712');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ reference: '4712', name: 'TypeError', message: 'the inner one' });
  out.error('something else', new Error('elsewhere'));
  expect(lines.slice(2)).toEqual([expect.stringContaining('something else Error: elsewhere')]);
});

test('would be several lines, and told with its token, where the framework prints it too', () => {
  failing(new Error(secret), '4713');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join()).toContain(token);
});
