import { standings } from '@/engine/evidence/evidence-row';
import { verdicts } from '@/engine/evidence/verdict';
import { routes } from '@/lib/routes';
import { collections, type Wanted } from './evidence-view';

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const one = <T extends string>(known: readonly T[], text: string | string[] | undefined): T | undefined =>
  known.find((candidate) => candidate === text);

/** What an address asks for; undefined where it asks for no rows. What it names wrongly limits nothing. */
export const wantedOf = (search: Search): Wanted | undefined => {
  const of = one(collections, search.of);
  if (of === undefined) return undefined;
  const verdict = one(verdicts, search.verdict);
  const standing = of === 'lecture' ? one(standings, search.standing) : undefined;
  return {
    of,
    ...(typeof search.topic === 'string' ? { topic: search.topic.slice(0, 60) } : {}),
    ...(verdict === undefined ? {} : { verdict }),
    ...(standing === undefined ? {} : { standing }),
  };
};

/** The address that shows these rows. */
export const hrefOf = (wanted: Wanted): string => {
  const query = new URLSearchParams(Object.entries(wanted).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return `${routes.evidence}?${query.toString()}#rows`;
};
