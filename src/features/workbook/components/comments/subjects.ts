import type { Subject } from '@/features/comment/schema';
import type { SheetScreen } from '../../client';
import { placeOfSubject, sameSubject } from '../../talking';
import { headerRow } from '../sheet/place';

type Store = SheetScreen['store'];
export type Choice = { readonly key: string; readonly label: string; readonly subject: Subject };

const scenarioName = (store: Store, id: string): string => store.scenarios().find((scenario) => scenario.id === id)?.name ?? 'a scenario';
const rowName = (store: Store, id: string): string => store.row(id)?.label ?? id;

export function words(store: Store, subject: Subject): string {
  switch (subject.on) {
    case 'workbook':
      return 'The whole workbook';
    case 'scenario':
      return `Scenario ${scenarioName(store, subject.scenarioId)}`;
    case 'row':
      return `Row ${rowName(store, subject.quantityId)}`;
    case 'cell':
      return `${rowName(store, subject.quantityId)}, ${scenarioName(store, subject.scenarioId)}`;
    case 'chart':
      return `Chart: ${subject.chart}`;
  }
}

/** What a new comment may be on: what the panel was opened for, and what that is part of. */
export function choices(store: Store, opened: Subject): readonly Choice[] {
  const row: readonly Subject[] = 'quantityId' in opened ? [{ on: 'row', quantityId: opened.quantityId }] : [];
  const scenario: readonly Subject[] = 'scenarioId' in opened ? [{ on: 'scenario', scenarioId: opened.scenarioId }] : [];
  const all: readonly Subject[] = [opened, ...row, ...scenario, { on: 'workbook' }];
  return all
    .filter((one, i) => all.findIndex((other) => sameSubject(one, other)) === i)
    .map((subject) => ({ key: subject.on, label: words(store, subject), subject }));
}

/** Where the panel lies over the sheet rather than beside it. */
const covers = (): boolean => window.matchMedia('(width < 1024px)').matches;

/** Shows what a thread is about: the cell, the row's name, the scenario's head or the chart. */
export function showWhere({ store, focus, control, talking }: SheetScreen, subject: Subject): void {
  const place = placeOfSubject(subject);
  if (place !== null) {
    const row = store.row(place.row);
    if (place.row !== headerRow && row === undefined) return store.say({ text: 'This row is no longer in the workbook.', tone: 'bad' });
    if (subject.on !== 'row' && !store.scenarios().some(({ id }) => id === place.column))
      return store.say({ text: 'This scenario is no longer in the workbook.', tone: 'bad' });
    if (row !== undefined && !focus.layout().rows.includes(place.row)) {
      const closed = new Set([...control.options().closed].filter((group) => group !== row.group));
      control.change({ search: '', onlyDiffering: false, chosen: new Set(), closed });
    }
    if (covers()) talking?.close();
    return focus.move(place, true);
  }
  if (subject.on !== 'chart') return;
  talking?.close();
  control.change({ charts: true });
  let tries = 0;
  // The charts arrive by themselves, a little later.
  const look = () => {
    const heading = [...document.querySelectorAll('.chart h2')].find(({ textContent }) => textContent === subject.chart);
    tries += 1;
    if (heading !== undefined) heading.scrollIntoView({ block: 'start' });
    else if (tries < 40) setTimeout(look, 100);
  };
  look();
}
