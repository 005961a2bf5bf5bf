import { many, one, oneOf, type Search } from '../search';
import { mostCompared, type Compare } from './schema';

/** The version that a form adds: the id of a scenario as it was at a revision. */
function versionAsked(search: Search): string | null {
  const [revision, scenario] = [one(search, 'revision'), one(search, 'of')];
  return revision !== undefined && /^\d{1,9}$/.test(revision) && scenario !== undefined ? `version:${revision}:${scenario}` : null;
}

/** What the address of a comparison asks for. */
export function compareSettings(workbookId: string, search: Search): Compare {
  const added = versionAsked(search);
  const chosen = many(search, 'scenario', mostCompared);
  // The version that was asked for last is not the one to leave out.
  const scenarios = added === null || chosen.includes(added) ? chosen : [...chosen.slice(0, mostCompared - 1), added];
  return {
    workbookId,
    scenarios: scenarios.length === 0 ? undefined : scenarios,
    against: one(search, 'against'),
    versus: one(search, 'versus'),
    result: one(search, 'result'),
    by: oneOf(search, 'by', ['presets', 'cells']),
  };
}
