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

const detailOf = (judged: JudgedFigure): string | undefined => {
  if (judged.failure !== undefined) return judged.failure;
  if (judged.ours === undefined) return undefined;
  if (judged.relation !== 'equal') return `ours is the ${bounds[judged.relation]}, ${percent(judged.utilisation ?? NaN)} of it reached`;
  const mistake = judged.mistaken === undefined ? '' : `; a common mistake gives ${withUnit(judged.mistaken, judged.unit)}`;
  if (judged.verdict === 'disagrees')
    return `${signedPercent(judged.ours / judged.published - 1)}, allowed ±${percent(judged.tolerance)}${mistake}`;
  return judged.tolerance < exact ? mistake.slice(2) || undefined : `within ±${percent(judged.tolerance)}${mistake}`;
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
