import type { Action } from './actions';
import { headerRow } from './components/sheet/place';
import { isPast } from './past';

/** What is done with columns of earlier versions. */
export const pastActions: readonly Action[] = [
  {
    id: 'version.show',
    label: 'Show a version as a column',
    scope: 'workbook',
    shortcuts: [],
    when: ({ past, store }) => past !== null && store.view().revision > 0,
    run: ({ control }) => control.open('version'),
  },
  {
    id: 'version.remove',
    label: 'Remove version column',
    scope: 'column',
    shortcuts: ['Delete'],
    only: headerRow,
    when: ({ past, place }) => past !== null && isPast(place.column),
    run: ({ past, place }) => past?.remove(place.column),
  },
];
