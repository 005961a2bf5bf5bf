import type { pages } from './schema-saved';

/** An analysis that was kept with its workbook. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly page: (typeof pages)[number];
  /** What stands after the question mark of the page's address. */
  readonly search: string;
  /** What it said when it was kept. */
  readonly finding: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What is not as it was then, one sentence each; empty where it still holds. */
  readonly stale: readonly string[];
};
