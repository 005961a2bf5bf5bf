import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, noChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();
if (executablePath === null) throw new Error(noChromium);

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: chromiumArguments },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A trace copies a sheet of a thousand cells at each step, which takes longer than the journey.
    screenshot: 'only-on-failure',
  },
  // What the pages look like, what the build holds, which keys do what and what a browser keeps does not depend on the database.
  projects: [{ name: 'sqlite' }, { name: 'postgresql', testIgnore: /(accessibility|build-output|keyboard|markup|offline)\.spec\.ts/ }],
});
