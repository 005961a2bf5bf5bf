import { column, one, oneOf, type Search } from '../search';
import { mostLimits } from './limits';
import { longestRanges, sides, tools, type Analyse } from './schema';

const texts = [
  'scenario',
  'result',
  'vary',
  'low',
  'high',
  'down',
  'downLow',
  'downHigh',
  'points',
  'target',
  'share',
  'draws',
  'seed',
  'condition',
  'chips',
  'card',
] as const;

/** The rows of limits: each has a quantity, a side and a figure; those without a quantity are left out. */
function limitsOf(search: Search): Analyse['limits'] {
  const [quantities, is, values] = [column(search, 'limit'), column(search, 'is'), column(search, 'than')];
  const limits = quantities.flatMap((quantity, i) =>
    quantity === '' ? [] : [{ quantity, is: sides.find((side) => side === is[i]) ?? sides[0], value: values[i] ?? '' }],
  );
  return limits.length === 0 ? undefined : limits.slice(0, mostLimits);
}

/** What the address of an analysis asks for. */
export function analyseSettings(workbookId: string, search: Search): Analyse {
  const given: Partial<Record<(typeof texts)[number], string>> = {};
  for (const key of texts) {
    const text = one(search, key);
    if (text !== undefined) given[key] = text;
  }
  const { ranges, pasted } = search;
  return {
    ...given,
    workbookId,
    tool: oneOf(search, 'tool', tools),
    run: one(search, 'run') === '1',
    ...(one(search, 'scale') === undefined ? {} : { scale: oneOf(search, 'scale', ['log', 'linear']) }),
    ...(one(search, 'downScale') === undefined ? {} : { downScale: oneOf(search, 'downScale', ['log', 'linear']) }),
    ...(search['limit'] === undefined ? {} : { limits: limitsOf(search) ?? [] }),
    ...(typeof pasted === 'string' && pasted.trim() !== '' ? { pasted: pasted.trim().slice(0, longestRanges) } : {}),
    ...(typeof ranges === 'string' ? { ranges: ranges.slice(0, longestRanges) } : {}),
  };
}
