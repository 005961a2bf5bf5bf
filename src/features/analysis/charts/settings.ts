import { mostCompared } from '../compare/schema';
import { many, one, type Search } from '../search';
import type { ChartsAsked } from './schema';

/** What the address of the charts asks for. */
export function chartsSettings(workbookId: string, search: Search): ChartsAsked {
  const scenarios = many(search, 'scenario', mostCompared);
  return {
    workbookId,
    chart: one(search, 'chart'),
    scenarios: scenarios.length === 0 ? undefined : scenarios,
    both: one(search, 'both') === '1',
    card: one(search, 'card'),
  };
}

/** The same question as an address, with another chart or none. */
export function chartsSearch({ scenarios, both, card }: Omit<ChartsAsked, 'workbookId'>, chart?: string): string {
  const search = new URLSearchParams([
    ...(chart === undefined ? [] : [['chart', chart]]),
    ...(scenarios ?? []).map((scenario) => ['scenario', scenario]),
    ...(both ? [['both', '1']] : []),
    ...(card === undefined ? [] : [['card', card]]),
  ]).toString();
  return search === '' ? '' : `?${search}`;
}
