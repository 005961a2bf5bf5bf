import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const alias = {
  // No build has made the worker's file here.
  '@/features/analysis/jobs/spawn': path('./src/features/analysis/jobs/testing/spawn.ts'),
  '@': path('./src'),
};
const stored = ['src/{server,features,app}/**/*.test.{ts,tsx}', 'src/*.test.ts'];
/** What these put in the place of a module would stay there for the file after them. */
const mocking = readdirSync(path('./src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(path(`./src/${file}`), 'utf8').includes('vi.mock('))
  .map((file) => `src/${file.replace(/[[\]]/g, '\\$&')}`);

const common = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const;
const onDatabases = { globalSetup: ['src/server/testing/postgres-setup.ts'], provide: { soak: process.env['SOAK'] === '1' } };

export default defineConfig({
  resolve: { alias },
  test: {
    // Two workers fill two cores; more only make the timed tests wait for each other.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'pure',
          // What these import keeps nothing from one test to the next, and takes a second to load.
          isolate: false,
          include: ['src/{engine,cli,lib,components}/**/*.test.{ts,tsx}', 'scripts/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          ...common,
          ...onDatabases,
          name: 'stored',
          // Each file has a database of its own, and closes it; the server takes three seconds to load.
          isolate: false,
          include: stored,
          exclude: mocking,
        },
      },
      {
        resolve: { alias },
        test: {
          ...common,
          ...onDatabases,
          name: 'mocking',
          include: mocking,
        },
      },
    ],
  },
});
