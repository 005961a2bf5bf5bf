import { test as base, type ConsoleMessage, expect, type WebError } from '@playwright/test';

export { expect };

export const serverOf = (project: string): string | undefined => process.env[`E2E_${project.toUpperCase()}`];

/** Every journey runs on the server of its project's database and fails where a page breaks the content policy. */
export const test = base.extend<{ readonly violations: string[] }>({
  baseURL: async ({}, use, info) => {
    const url = serverOf(info.project.name);
    base.skip(url === undefined, 'No Postgres server is installed.');
    await use(url);
  },
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) violations.push(message.text());
      };
      const onError = (error: WebError) => violations.push(String(error.error()));
      context.on('console', onConsole).on('weberror', onError);
      await use(violations);
      context.off('console', onConsole).off('weberror', onError);
      expect(violations, 'script errors and breaches of the content policy').toEqual([]);
    },
    { auto: true },
  ],
});
