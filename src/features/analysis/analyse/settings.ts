import { one, oneOf, type Search } from '../search';
import { longestRanges, tools, type Analyse } from './schema';

const texts = [
  'scenario',
  'result',
  'vary',
  'low',
  'high',
  'down',
  'downLow',
  'downHigh',
  'target',
  'share',
  'draws',
  'seed',
  'condition',
  'chips',
  'limit',
  'least',
  'card',
] as const;

/** What the address of an analysis asks for. */
export function analyseSettings(workbookId: string, search: Search): Analyse {
  const given: Partial<Record<(typeof texts)[number], string>> = {};
  for (const key of texts) {
    const text = one(search, key);
    if (text !== undefined) given[key] = text;
  }
  const { ranges } = search;
  return {
    ...given,
    workbookId,
    tool: oneOf(search, 'tool', tools),
    run: one(search, 'run') === '1',
    ...(one(search, 'scale') === undefined ? {} : { scale: oneOf(search, 'scale', ['log', 'linear']) }),
    ...(typeof ranges === 'string' ? { ranges: ranges.slice(0, longestRanges) } : {}),
  };
}
