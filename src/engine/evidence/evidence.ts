import type { EvidenceRow } from './evidence-row';
import { lectureEvidence } from './lecture-evidence';
import { measuredEvidence, type MeasuredEvidence } from './measured-evidence';
import { publishedEvidence } from './published-evidence';
import { verdicts, type Verdict } from './verdict';

export type Evidence = {
  readonly lecture: readonly EvidenceRow[];
  readonly published: readonly EvidenceRow[];
  readonly measured: MeasuredEvidence;
};

/** Everything that the engine is held against, judged by the engine as it is now. About a second of work. */
export const gatherEvidence = (): Evidence => ({
  lecture: lectureEvidence(),
  published: publishedEvidence(),
  measured: measuredEvidence(),
});

let known: Evidence | undefined;

/** The evidence, worked out when first asked for; the engine does not change while a process runs. */
export const evidence = (): Evidence => (known ??= gatherEvidence());

/** How many rows have each verdict, none left out. */
export const countVerdicts = (rows: readonly EvidenceRow[]): Readonly<Record<Verdict, number>> => {
  const counts: Record<Verdict, number> = { equal: 0, 'within-bound': 0, disagrees: 0, outside: 0 };
  for (const verdict of verdicts) counts[verdict] = rows.filter((row) => row.verdict === verdict).length;
  return counts;
};
