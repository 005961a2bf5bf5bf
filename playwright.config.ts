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
  // Postgres repeats what it could answer otherwise: what is stored and found again, who may see it, and two who write at once.
  // What pages look like, what the build holds, which keys do what, what figures say and what a browser keeps is the same on both.
  projects: [
    { name: 'sqlite' },
    { name: 'postgresql', testIgnore: /(accessibility|build-output|context-length|keyboard|markup|offline|sheet)\.spec\.ts/ },
  ],
});
