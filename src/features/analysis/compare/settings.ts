import { many, one, oneOf, type Search } from '../search';
import { mostCompared, type Compare } from './schema';

/** What the address of a comparison asks for. */
export function compareSettings(workbookId: string, search: Search): Compare {
  const scenarios = many(search, 'scenario', mostCompared);
  return {
    workbookId,
    scenarios: scenarios.length === 0 ? undefined : scenarios,
    against: one(search, 'against'),
    versus: one(search, 'versus'),
    result: one(search, 'result'),
    by: oneOf(search, 'by', ['presets', 'cells']),
  };
}
