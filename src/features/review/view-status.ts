export const verdicts = ['approved', 'changes'] as const;
export type Verdict = (typeof verdicts)[number];

/** How the request of a workbook stands, whatever was edited since. */
export type Answered = 'inReview' | 'changes' | 'approved';
export type ReviewState = 'none' | Answered | 'changedSince' | 'broken';

/** The request of a workbook; the revision is the one that it is about. */
export type Standing = {
  readonly requestId: string;
  readonly revision: number;
  readonly answered: Answered;
  /** Conditions that it keeps no longer, as far as an approval counts. */
  readonly broken: number;
};

export type Said = { readonly by: string | null; readonly verdict: Verdict };
type Facts = {
  /** Ids of the members who are asked; none: any reviewer. */
  readonly asked: readonly string[];
  /** The earliest first. What a link holder says is read and decides nothing: nobody has proven the name. */
  readonly said: readonly Said[];
  readonly members: ReadonlySet<string>;
};

/** The latest word of each person. */
export const latestOf = (said: readonly Said[]): ReadonlyMap<string, Verdict> =>
  new Map(said.flatMap(({ by, verdict }) => (by === null ? [] : [[by, verdict] as const])));

/**
 * Approved once everybody who is asked has signed off, or one reviewer where nobody is named, and nobody requests
 * changes. Who was asked and left without a word is not waited for; a request that waits for nobody stays open.
 */
export function answeredBy({ asked, said, members }: Facts): Answered {
  const latest = latestOf(said);
  if ([...latest.values()].includes('changes')) return 'changes';
  const awaited = asked.filter((id) => members.has(id) || latest.has(id));
  const approved = asked.length === 0 ? latest.size > 0 : awaited.length > 0 && awaited.every((id) => latest.has(id));
  return approved ? 'approved' : 'inReview';
}

/** What is shown of it at the workbook's newest revision. */
export function stateAt(standing: Standing | null, head: number): ReviewState {
  if (standing === null) return 'none';
  if (standing.answered !== 'approved' || head === standing.revision) return standing.answered;
  return standing.broken > 0 ? 'broken' : 'changedSince';
}

/** What somebody did: "signed off revision 3". Who came by a link signs nothing off. */
export function saidWords({ verdict, unverified }: { readonly verdict: Verdict; readonly unverified: boolean }, version: string): string {
  if (unverified) return verdict === 'approved' ? `says that ${version} looks right` : `asks for changes to ${version}`;
  return verdict === 'approved' ? `signed off ${version}` : `requested changes to ${version}`;
}

export const stateWords: Readonly<Record<ReviewState, string>> = {
  none: 'Not reviewed',
  inReview: 'In review',
  changes: 'Changes requested',
  approved: 'Approved',
  changedSince: 'Changed since approval',
  broken: 'Condition broken since approval',
};
