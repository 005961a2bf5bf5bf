import type { TeamRowDocument } from '../document';

export type Check = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** A formula over quantities. */
  readonly ours: string;
  readonly published: number;
};

/** Rows that show a published figure beside ours: ours, theirs, and how many times theirs ours is. */
export const checkRows = (checks: readonly Check[]): readonly TeamRowDocument[] =>
  checks.flatMap(({ id, label, unit, ours, published }) => [
    { id: `${id}Ours`, label: `${label}, ours`, unit, formula: ours },
    { id: `${id}Published`, label: `${label}, published`, unit, formula: `${published} ${unit === '1' ? '' : unit}`.trim() },
    { id: `${id}Ratio`, label: `${label}, ours over published`, unit: '1', formula: `${id}Ours/${id}Published` },
  ]);
