import { countVerdicts, evidence } from '@/engine/evidence/evidence';
import type { EvidenceRow, Standing } from '@/engine/evidence/evidence-row';
import { verdicts, type Verdict } from '@/engine/evidence/verdict';
import { type FigureText, figureText, inputsText, type WorldText, worldText } from './figure-words';

/** What the engine is held against, besides measured points. */
export const collections = ['lecture', 'published'] as const;
export type Collection = (typeof collections)[number];

export type RowView = Pick<EvidenceRow, 'id' | 'claim' | 'verdict' | 'source' | 'reason' | 'standing'> & {
  readonly inputs: string;
  readonly figures: readonly FigureText[];
  readonly world?: { readonly figure: WorldText; readonly note: string };
  readonly mistake?: string;
};

export type TopicCounts = { readonly topic: string; readonly rows: number; readonly counts: Readonly<Record<Verdict, number>> };

export const viewOfRow = (row: EvidenceRow): RowView => {
  const { id, claim, verdict, source, reason, standing, world, mistake } = row;
  return {
    ...{ id, claim, verdict, source },
    ...(reason === undefined ? {} : { reason }),
    ...(standing === undefined ? {} : { standing }),
    ...(mistake === undefined ? {} : { mistake }),
    inputs: inputsText(row.inputs),
    figures: row.figures.map(figureText),
    ...(world === undefined ? {} : { world: { figure: worldText(world.figure), note: world.note } }),
  };
};

const topicsOf = (rows: readonly EvidenceRow[]): readonly string[] => [...new Set(rows.map(({ topic }) => topic))];

/** How the rows of each topic stand. */
export const topicCounts = (of: Collection): readonly TopicCounts[] => {
  const rows = evidence()[of];
  return topicsOf(rows).map((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    return { topic, rows: own.length, counts: countVerdicts(own) };
  });
};

export const totalCounts = (of: Collection): TopicCounts => {
  const rows = evidence()[of];
  return { topic: 'All', rows: rows.length, counts: countVerdicts(rows) };
};

/** How the lecture's claims stand against what others publish. */
export const standingCounts = (): readonly { readonly standing: Standing; readonly rows: number }[] => {
  const counts = new Map<Standing, number>();
  for (const { standing } of evidence().lecture) if (standing !== undefined) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return [...counts].map(([standing, rows]) => ({ standing, rows })).toSorted((a, b) => b.rows - a.rows);
};

/** What a reader asked to see; a part that is left out limits nothing. */
export type Wanted = {
  readonly of: Collection;
  readonly topic?: string;
  readonly verdict?: Verdict;
  readonly standing?: Standing;
};

const keeps = (wanted: Wanted, row: EvidenceRow): boolean =>
  (wanted.topic === undefined || wanted.topic === row.topic) &&
  (wanted.verdict === undefined || wanted.verdict === row.verdict) &&
  (wanted.standing === undefined || wanted.standing === row.standing);

/** The rows asked for, by topic. */
export const wantedRows = (wanted: Wanted): readonly { readonly topic: string; readonly rows: readonly RowView[] }[] => {
  const rows = evidence()[wanted.of].filter((row) => keeps(wanted, row));
  return topicsOf(rows).map((topic) => ({ topic, rows: rows.filter((row) => row.topic === topic).map(viewOfRow) }));
};

export const isVerdict = (text: string): text is Verdict => verdicts.some((verdict) => verdict === text);
