/** What the engine's value is against a figure of somebody else. */
export const verdicts = ['equal', 'within-bound', 'disagrees', 'outside'] as const;
export type Verdict = (typeof verdicts)[number];

/** `at-least`: the engine's value may not lie below the figure, which it bounds; `at-most`: not above it. */
export type Relation = 'equal' | 'at-least' | 'at-most';

/** A figure of somebody else beside the engine's; all numbers in `unit`. */
export type JudgedFigure = {
  /** Quantity id or formula that gives the engine's value; absent where the engine does not tell the figure. */
  readonly reading?: string;
  readonly name: string;
  readonly unit: string;
  readonly published: number;
  readonly ours?: number;
  readonly relation: Relation;
  /** Allowed difference, a share of the published figure; absolute where that is 0. */
  readonly tolerance: number;
  /** For a bound: the share of it that must be used, for the bound to say something. */
  readonly leastUtilisation?: number;
  readonly verdict: Verdict;
  /** For a bound: the measured share of it. */
  readonly utilisation?: number;
  /** What a common mistake gives. */
  readonly mistaken?: number;
  /** Why the engine has no value here. */
  readonly failure?: string;
};

export type Asked = {
  readonly ours: number;
  readonly published: number;
  readonly relation: Relation;
  readonly tolerance: number;
  /** A bound of which less than this share is used says nothing. */
  readonly leastUtilisation?: number;
};

const isEqual = ({ ours, published, tolerance }: Asked): boolean =>
  ours === published || Math.abs(ours - published) <= tolerance * (published === 0 ? 1 : Math.abs(published));

/** The measured share of a bound: what was reached over what could be. */
export const utilisationOf = ({ ours, published, relation }: Pick<Asked, 'ours' | 'published' | 'relation'>): number =>
  relation === 'at-most' ? ours / published : published / ours;

/** Holds the engine's value against a figure. A value that is no number disagrees. */
export const verdictOf = (asked: Asked): Verdict => {
  const { ours, published, relation, leastUtilisation = 0 } = asked;
  if (Number.isNaN(ours)) return 'disagrees';
  if (relation === 'equal') return isEqual(asked) ? 'equal' : 'disagrees';
  const holds = relation === 'at-least' ? ours >= published : ours <= published;
  return holds && utilisationOf(asked) >= leastUtilisation ? 'within-bound' : 'disagrees';
};

/** What the verdict would be if the engine gave `ours`. */
export const verdictIf = (figure: JudgedFigure, ours: number): Verdict => verdictOf({ ...figure, ours });

const severity: readonly Verdict[] = ['disagrees', 'outside', 'within-bound', 'equal'];

/** A row's verdict is that of its worst figure. */
export const worstOf = (figures: readonly JudgedFigure[]): Verdict =>
  severity.find((verdict) => figures.some((figure) => figure.verdict === verdict)) ?? 'outside';
