import type { WorkbookDocument } from '@/engine/document';
import type { Progress } from '@/engine/analysis/ready';
import type { WorkbookView } from '@/features/workbook/view';
import { buildAnalyse } from '../analyse/build-analyse';
import type { Analyse } from '../analyse/schema';
import type { AnalyseView } from '../analyse/view';
import { buildCharts } from '../charts/build-charts';
import type { ChartsAsked } from '../charts/schema';
import type { ChartsPageView } from '../charts/view';
import { buildCompare } from '../compare/build-compare';
import type { Compare } from '../compare/schema';
import type { CompareView, Named } from '../compare/view';

/** Who typed the cells of each scenario, and when. */
export type AuthorTable = Readonly<Record<string, Readonly<Record<string, { readonly by: string; readonly at: string }>>>>;

/** What a worker is asked: plain data, since it is copied to another thread. */
export type Job =
  | {
      readonly kind: 'analyse';
      readonly workbook: { readonly id: string; readonly name: string; readonly scenarios: readonly Named[] };
      readonly document: WorkbookDocument;
      readonly input: Analyse;
    }
  | {
      readonly kind: 'charts';
      readonly workbook: { readonly id: string; readonly name: string; readonly scenarios: readonly Named[] };
      readonly document: WorkbookDocument;
      readonly input: ChartsAsked;
    }
  | {
      readonly kind: 'compare';
      readonly view: WorkbookView;
      readonly document: WorkbookDocument;
      readonly authors: AuthorTable;
      readonly input: Compare;
    };

export type Result = {
  readonly analyse: AnalyseView;
  readonly charts: ChartsPageView;
  readonly compare: CompareView;
};

/** Computes a job where it is called. @throws DocumentError */
export function perform(job: Job, progress?: Progress): Result[Job['kind']] {
  if (job.kind === 'analyse') return buildAnalyse(job.workbook, job.document, job.input, progress);
  if (job.kind === 'charts') return buildCharts(job.workbook, job.document, job.input);
  return buildCompare(job.view, job.document, (scenarioId, quantityId) => job.authors[scenarioId]?.[quantityId], job.input);
}
