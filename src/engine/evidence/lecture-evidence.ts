import type { LectureClaim } from '../reference/claims';
import { labelOf, quantityById } from '../registry';
import { standings, type EvidenceRow, type PublishedWorld, type Standing } from './evidence-row';
import { topicWords } from './published-words';
import { readFigure } from './read-figure';
import { verdictOf, worstOf, type JudgedFigure } from './verdict';

type Given = Readonly<Record<string, number>>;

const numbersOf = (cells: Readonly<Record<string, number | undefined>>): Given =>
  Object.fromEntries(Object.entries(cells).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

const unitOf = (id: string): string => quantityById.get(id)?.unit.text ?? '1';

const judged = (cells: Given, id: string, published: number, tolerance: number): JudgedFigure => {
  const unit = unitOf(id);
  const { value, failure } = readFigure(cells, id, unit);
  return {
    reading: id,
    name: labelOf(id),
    unit,
    published,
    ...(failure === undefined ? { ours: value } : { failure }),
    relation: 'equal',
    tolerance,
    verdict: verdictOf({ ours: value, published, relation: 'equal', tolerance }),
  };
};

/** Published figures are rounded, at worst to two digits. */
const worldTolerance = 0.05;

/** The published figure beside the engine's; where the published inputs are not given, there is nothing to compute. */
const worldOf = ({ published }: LectureClaim, cells: Given): PublishedWorld | undefined => {
  if (published === undefined) return undefined;
  const { quantity, value, note } = published;
  const figure = judged({ ...cells, ...numbersOf(published.cells ?? {}) }, quantity, value, worldTolerance);
  if (figure.failure === undefined && quantityById.get(quantity)?.kind !== 'given') return { figure, note };
  return {
    figure: { name: figure.name, unit: figure.unit, published: value, relation: 'equal', tolerance: worldTolerance, verdict: 'outside' },
    note,
  };
};

const standingOf = ({ id, status }: LectureClaim): Standing => {
  const standing = standings.find((known) => known === status);
  if (standing === undefined) throw new Error(`The claim ${id} has the unknown standing "${status}".`);
  return standing;
};

/** A claim of the lecture, held against the engine now. */
export const judgeClaim = (claim: LectureClaim): EvidenceRow => {
  const cells = numbersOf(claim.cells);
  const figures = Object.entries(claim.expected).flatMap(([id, expected]) =>
    expected === undefined ? [] : [judged(cells, id, Number(expected), claim.tolerance)],
  );
  const world = worldOf(claim, cells);
  return {
    id: claim.id,
    topic: topicWords(claim.topic),
    claim: claim.claim,
    inputs: Object.entries(cells).map(([id, value]) => ({ name: labelOf(id), value, unit: unitOf(id) })),
    figures,
    verdict: worstOf(figures),
    source: claim.source,
    standing: standingOf(claim),
    ...(world === undefined ? {} : { world }),
  };
};
