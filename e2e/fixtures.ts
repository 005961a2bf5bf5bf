import { test as base, expect } from '@playwright/test';

export { expect };

/** Every journey runs on the server of its project's database and fails where a page breaks the content policy. */
export const test = base.extend<{ readonly violations: string[] }>({
  baseURL: async ({}, use, info) => {
    const url = process.env[`E2E_${info.project.name.toUpperCase()}`];
    base.skip(url === undefined, 'No Postgres server is installed.');
    await use(url);
  },
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) violations.push(message.text());
      });
      context.on('weberror', (error) => violations.push(String(error.error())));
      await use(violations);
      expect(violations, 'script errors and breaches of the content policy').toEqual([]);
    },
    { auto: true },
  ],
});
