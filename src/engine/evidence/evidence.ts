import { claims } from '../reference/claims';
import { publishedCases } from '../reference/published-case';
import { finish, finishInTurns, type Steps } from '../steps';
import type { EvidenceRow } from './evidence-row';
import { judgeClaim } from './lecture-evidence';
import { measuredEvidence, type MeasuredEvidence } from './measured-evidence';
import { judgeCase } from './published-evidence';
import { verdicts, type Verdict } from './verdict';

export type Evidence = {
  readonly lecture: readonly EvidenceRow[];
  readonly published: readonly EvidenceRow[];
  readonly measured: MeasuredEvidence;
};

/** Everything that the engine is held against, judged by the engine as it is now. About a second of work, a row or a fit each part. */
export function* gatherEvidence(): Steps<Evidence> {
  const lecture = yield* each(claims, judgeClaim);
  const published = yield* each(publishedCases, judgeCase);
  return { lecture, published, measured: yield* measuredEvidence() };
}

function* each<T>(all: readonly T[], judge: (one: T) => EvidenceRow): Steps<readonly EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for (const one of all) {
    rows.push(judge(one));
    yield;
  }
  return rows;
}

let known: Evidence | undefined;
let coming: Promise<void> | undefined;

/** The evidence, worked out when first asked for; the engine does not change while a process runs. */
export const evidence = (): Evidence => (known ??= finish(gatherEvidence()));

/** Works the evidence out where nobody has, in turns, so that the first who asks keeps nobody else waiting. */
export const readyEvidence = (): Promise<void> =>
  (coming ??= finishInTurns(gatherEvidence()).then(
    (gathered) => void (known ??= gathered),
    (error: unknown) => {
      coming = undefined;
      throw error;
    },
  ));

/** How many rows have each verdict, none left out. */
export const countVerdicts = (rows: readonly EvidenceRow[]): Readonly<Record<Verdict, number>> => {
  const counts: Record<Verdict, number> = { equal: 0, 'within-bound': 0, disagrees: 0, outside: 0 };
  for (const verdict of verdicts) counts[verdict] = rows.filter((row) => row.verdict === verdict).length;
  return counts;
};
