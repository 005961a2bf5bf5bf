import { mappingOf } from '../reference/cases/catalogue';
import { leftOutCases } from '../reference/cases/left-out';
import { inputOf, type CaseMapping, type PublishedCase } from '../reference/published-case';
import { publishedFigures, questionOf } from '../reference/read-published';
import type { EvidenceInput, EvidenceRow } from './evidence-row';
import { topicWords, unitOfName, wordsOf } from './published-words';
import { readFigure } from './read-figure';
import { utilisationOf, verdictOf, worstOf, type JudgedFigure, type Relation } from './verdict';

const relations: Readonly<Record<string, Relation>> = { upper_bound: 'at-least', lower_bound: 'at-most', equal: 'equal' };

const relationOf = ({ id, relation }: PublishedCase): Relation => {
  const known = relations[relation];
  if (known === undefined) throw new Error(`The published case ${id} has the unknown relation "${relation}".`);
  return known;
};

const figureOf = (published: PublishedCase, mapping: CaseMapping | undefined, key: string, figure: number): JudgedFigure => {
  const relation = relationOf(published);
  const tolerance = published.rel_tolerance;
  const mistaken = published.naive_value?.[key];
  const least = published.min_utilisation_fraction;
  const common = {
    name: wordsOf(key),
    published: figure,
    relation,
    tolerance,
    ...(least === undefined ? {} : { leastUtilisation: least }),
    ...(typeof mistaken === 'number' ? { mistaken } : {}),
  };
  const reading = mapping?.read[key];
  if (mapping === undefined || reading === undefined) return { ...common, unit: unitOfName(key), verdict: 'outside' };
  const { formula, unit, cells } = questionOf(published, key, reading);
  const { value, failure } = readFigure({ ...mapping.cells(inputOf(published)), ...cells }, formula, unit);
  const asked = { ...common, ours: value };
  return {
    ...common,
    reading: formula,
    unit: unit === '1' ? unitOfName(key) : unit,
    ...(failure === undefined ? { ours: value } : { failure }),
    verdict: verdictOf(asked),
    ...(relation === 'equal' ? {} : { utilisation: utilisationOf(asked) }),
  };
};

const inputsOf = ({ inputs }: PublishedCase): readonly EvidenceInput[] =>
  Object.entries(inputs).flatMap(([key, value]) => (value === undefined ? [] : [{ name: wordsOf(key), value, unit: unitOfName(key) }]));

/** The note of a case without what it says of its own fields. */
const claimOf = ({ note }: PublishedCase): string => note.replace(/\s*utilisation_fraction is [^.]*\./, '');

/** A published case, held against the engine now. */
export const judgeCase = (published: PublishedCase): EvidenceRow => {
  const mapping = mappingOf(published.id);
  const reason = mapping === undefined ? leftOutCases.find(({ cases }) => cases.test(published.id))?.reason : undefined;
  const figures = [...publishedFigures(published)].map(([key, figure]) => figureOf(published, mapping, key, figure));
  return {
    id: published.id,
    topic: topicWords(published.topic),
    claim: claimOf(published),
    inputs: inputsOf(published),
    figures,
    verdict: worstOf(figures),
    source: published.source_url,
    ...(reason === undefined ? {} : { reason }),
    ...(published.naive_cause === undefined ? {} : { mistake: published.naive_cause }),
  };
};
