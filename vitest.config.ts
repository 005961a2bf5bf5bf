import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const alias = {
  // No build has made the worker's file here.
  '@/features/analysis/jobs/spawn': path('./src/features/analysis/jobs/testing/spawn.ts'),
  '@': path('./src'),
};
const common = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const;

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
          name: 'stored',
          include: ['src/{server,features,app}/**/*.test.{ts,tsx}', 'src/*.test.ts'],
          globalSetup: ['src/server/testing/postgres-setup.ts'],
          provide: { soak: process.env['SOAK'] === '1' },
        },
      },
    ],
  },
});
