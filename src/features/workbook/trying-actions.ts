import type { Action, ActionContext } from './actions';
import { triedName } from './scenario-names';
import type { TriedCell, TriedScenario } from './trying';

type Context = Pick<ActionContext, 'store' | 'trying' | 'saveTried' | 'suggest'>;

const tried = ({ trying }: Context): readonly TriedCell[] => trying?.state().cells ?? [];

/** One scenario for each in which something was tried, under a name that is free. */
export function triedScenarios({ store, trying }: Pick<Context, 'store' | 'trying'>): readonly TriedScenario[] {
  const cells = trying?.state().cells ?? [];
  const names = store.scenarios().map(({ name }) => name);
  return store.scenarios().flatMap(({ id, name }) => {
    const own = cells.filter(({ scenarioId }) => scenarioId === id);
    if (own.length === 0) return [];
    const free = triedName(name, names);
    names.push(free);
    return [{ from: id, name: free, cells: own.map(({ quantityId, text }) => ({ quantityId, text })) }];
  });
}

/** Saves what is tried, and stops trying where that worked. */
export async function saveAsScenarios({ store, trying, saveTried }: Omit<Context, 'suggest'>): Promise<void> {
  const scenarios = triedScenarios({ store, trying });
  if (saveTried === null || scenarios.length === 0) return;
  const problem = await saveTried(scenarios);
  if (problem !== null) return store.say({ text: `Not saved: ${problem}`, tone: 'bad' });
  trying?.turn(false);
  store.say({ text: `Saved as ${scenarios.map(({ name }) => `“${name}”`).join(' and ')}.`, tone: 'plain' });
}

/** Hands what is tried to those who edit the workbook, and stops trying where that worked. */
export async function suggestTried({ store, trying, suggest }: Omit<Context, 'saveTried'>, message: string): Promise<void> {
  const cells = trying?.state().cells ?? [];
  if (suggest === null || cells.length === 0) return;
  const problem = await suggest(cells, message);
  if (problem !== null) return store.say({ text: `Not suggested: ${problem}`, tone: 'bad' });
  if (trying?.optional === true) trying.turn(false);
  else trying?.discard();
  store.say({ text: 'Suggested. Whoever edits the workbook decides on the page of its review.', tone: 'plain' });
}

export const tryingActions: readonly Action[] = [
  {
    id: 'try.save',
    label: 'Save as new scenario',
    scope: 'workbook',
    shortcuts: [],
    when: (context) => context.saveTried !== null && tried(context).length > 0,
    run: (context) => void saveAsScenarios(context),
  },
  {
    id: 'try.suggest',
    label: 'Suggest these changes',
    scope: 'workbook',
    shortcuts: [],
    ask: { for: 'text', label: 'Why (optional)', start: () => '' },
    when: (context) => context.suggest !== null && tried(context).length > 0,
    run: (context, answer) => void suggestTried(context, answer ?? ''),
  },
  {
    id: 'try.discard',
    label: 'Discard what is tried',
    scope: 'workbook',
    shortcuts: [],
    when: (context) => tried(context).length > 0,
    run: ({ trying }) => (trying?.optional === true ? trying.turn(false) : trying?.discard()),
  },
];
