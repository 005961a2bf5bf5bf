import { type Page, expect } from '@playwright/test';
import { payloads, sample } from '../payloads';
import type { Watched } from '../watch-scripts';

export const soak = process.env['SOAK'] === '1';
export const hostile = soak ? payloads : sample;
/** As many as there are short fields on a sheet. */
const together = 8;
export const rounds = Array.from({ length: Math.ceil(hostile.length / together) }, (_, round) =>
  hostile.slice(round * together, (round + 1) * together),
);

/** Asks the API as the page itself does. */
export async function ask(page: Page, path: string, input: object): Promise<unknown> {
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

/** What would run of itself has run when the page has loaded and rested for a moment. */
export async function rests(page: Page, { found }: Watched): Promise<void> {
  await page.waitForTimeout(200);
  expect(found).toEqual([]);
}

/** A name is short, and has no tabs and no blanks at its ends. */
export const short = (text: string) => text.replaceAll('\t', '').slice(0, 76).trim();
