import type { ScenarioView } from './view';

/** What the cells of a column need of its scenario: nothing that an edit of a value changes. */
export type Column = Pick<ScenarioView, 'id' | 'name' | 'presetLabels'>;

const sameLabels = (a: Column['presetLabels'], b: Column['presetLabels']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Gives the same list and the same columns as long as they say the same, so that an edit repaints no cell for them. */
export function columnReader(): (scenarios: readonly ScenarioView[]) => readonly Column[] {
  let read: readonly ScenarioView[] | null = null;
  let columns: readonly Column[] = [];
  return (scenarios) => {
    if (scenarios === read) return columns;
    read = scenarios;
    const known = new Map(columns.map((column) => [column.id, column]));
    const next = scenarios.map(({ id, name, presetLabels }) => {
      const was = known.get(id);
      return was?.name === name && sameLabels(was.presetLabels, presetLabels) ? was : { id, name, presetLabels };
    });
    if (next.length !== columns.length || next.some((column, i) => column !== columns[i])) columns = next;
    return columns;
  };
}
