import type { EvidenceInput } from '@/engine/evidence/evidence-row';
import type { JudgedFigure, Relation, Verdict } from '@/engine/evidence/verdict';
import { figure, withUnit } from '@/lib/format';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  equal: 'equal',
  'within-bound': 'within the bound',
  disagrees: 'disagrees',
  outside: 'outside',
};

export const percent = (share: number): string => `${figure(Math.round(share * 1000) / 10)} %`;
export const signedPercent = (share: number): string => `${share > 0 ? '+' : ''}${percent(share)}`;

const bounds: Readonly<Record<Exclude<Relation, 'equal'>, string>> = { 'at-least': 'upper bound', 'at-most': 'lower bound' };

/** A tolerance below this is there for rounding of doubles alone. */
const exact = 1e-5;

/** A figure of somebody else beside the engine's, as text. */
export type FigureText = {
  readonly name: string;
  /** Quantity whose page explains the engine's value; absent for a formula. */
  readonly quantity?: string;
  /** "—" where the engine has none. */
  readonly ours: string;
  readonly published: string;
  readonly verdict: Verdict;
  /** What was allowed or reached, or why there is no value. */
  readonly detail?: string;
};

/** Not rounded: a tolerance may be a hundredth of a percent. */
const allowed = ({ tolerance }: JudgedFigure): string => `${figure(100 * tolerance)} %`;

const detailOf = (judged: JudgedFigure): string | undefined => {
  if (judged.failure !== undefined) return judged.failure;
  if (judged.ours === undefined) return undefined;
  if (judged.relation !== 'equal') return `ours is the ${bounds[judged.relation]}, ${percent(judged.utilisation ?? NaN)} of it reached`;
  const mistake = judged.mistaken === undefined ? '' : `; a common mistake gives ${withUnit(judged.mistaken, judged.unit)}`;
  if (judged.verdict === 'disagrees') return `${signedPercent(judged.ours / judged.published - 1)}, allowed ±${allowed(judged)}${mistake}`;
  return judged.tolerance < exact ? mistake.slice(2) || undefined : `within ±${allowed(judged)}${mistake}`;
};

export const figureText = (judged: JudgedFigure): FigureText => {
  const { name, reading, unit, ours, published, verdict } = judged;
  const detail = detailOf(judged);
  return {
    name,
    ...(reading !== undefined && /^\w+$/.test(reading) ? { quantity: reading } : {}),
    ours: ours === undefined ? '—' : withUnit(ours, unit),
    published: withUnit(published, unit),
    verdict,
    ...(detail === undefined ? {} : { detail }),
  };
};

/** "Chips 72 · Batch 2 400 seq". */
export const inputsText = (inputs: readonly EvidenceInput[]): string =>
  inputs.map(({ name, value, unit }) => `${name} ${typeof value === 'number' ? withUnit(value, unit) : value}`).join(' · ');

/** What others publish beside ours. It has no tolerance of its own, so that a difference is said and not judged. */
export type WorldText = Pick<FigureText, 'name' | 'ours' | 'published'> & { readonly comparison: string };

export const worldText = (world: JudgedFigure): WorldText => {
  const { name, ours, published } = figureText(world);
  const share = world.ours === undefined ? undefined : world.ours / world.published - 1;
  const comparison = share === undefined ? '' : world.verdict === 'equal' ? 'equal when rounded' : `ours ${signedPercent(share)}`;
  return { name, ours, published, comparison };
};
