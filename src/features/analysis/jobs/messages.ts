import type { Job, Result } from './job';

/** From the pool to its worker: one job at a time. */
export type Asked = { readonly number: number; readonly job: Job };

/** From the worker to its pool. */
export type Told =
  | { readonly number: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly number: number; readonly kind: 'result'; readonly result: Result[Job['kind']] }
  /** `asked`: the question cannot be answered, and the sentence says why; otherwise the work failed. */
  | { readonly number: number; readonly kind: 'failed'; readonly asked: boolean; readonly message: string };
