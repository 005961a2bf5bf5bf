import { presetKinds } from '@/engine/document';
import type { PresetKind } from '@/engine/document';
import { cellActions } from './cell-actions';
import { commentActions } from './comment-actions';
import type { SheetScreen } from './client';
import { explainActions } from './explain-actions';
import { overrideActions } from './override-actions';
import { headerRow, labelColumn } from './components/sheet/place';
import type { Place } from './components/sheet/place';
import { presetNames } from './components/column/column-words';
import { matchesShortcut } from './components/sheet/keys';
import { moveActions } from './move-actions';
import { pastActions } from './past-actions';
import { rowActions } from './row-actions';
import { followersOf } from './components/column/column-options';
import { copyName, nextName } from './scenario-names';
import { tryingActions } from './trying-actions';
import { wholeActions } from './whole-actions';
import { viewActions } from './view-actions';
import { widthActions } from './width-actions';

/** Where an action is asked for and what it may do. */
export type ActionContext = SheetScreen & {
  readonly place: Place;
  readonly edit: (place: Place) => void;
};

/** Everything a person can do has one entry: menus, buttons and shortcuts are drawn from this list. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly scope: 'cell' | 'column' | 'workbook' | 'view';
  /** "mod+d", "F2"; several keys may do the same. */
  readonly shortcuts: readonly string[];
  /** The browser answers these keys with an event of its own (copy, cut, paste), which does the work. */
  readonly native?: boolean;
  /** The row in which its keys are heard; elsewhere they mean something else. */
  readonly only?: string;
  /** Asked before it runs; where the answer has a field of its own, menus leave the action out. */
  readonly ask?: Ask;
  /** Whether what it turns on is on. */
  readonly on?: (context: ActionContext) => boolean;
  readonly when: (context: ActionContext) => boolean;
  /** `answer` to what it asks; null for "none". */
  readonly run: (context: ActionContext, answer?: string | null) => void;
};

/** A text, one of the scenarios that may be a base, or a preset of a kind. */
export type Ask =
  | { readonly for: 'text'; readonly label: string; readonly start: (context: ActionContext) => string }
  | { readonly for: 'base'; readonly label: string }
  | { readonly for: 'preset'; readonly label: string; readonly kind: PresetKind };

const scenarioAt = ({ store, place }: ActionContext) => store.scenarios().find((scenario) => scenario.id === place.column);
const names = ({ store }: ActionContext) => store.scenarios().map((scenario) => scenario.name);
const onColumn = (context: ActionContext): boolean => context.editable && scenarioAt(context) !== undefined;
const cellAt = ({ store, place }: ActionContext) => store.cell(place.row, place.column);

/** A template has no history until its first change makes it a workbook. */
const isStored = ({ editable, store }: ActionContext): boolean => editable && store.view().revision > 0;

export const actions: readonly Action[] = [
  {
    id: 'cell.edit',
    label: 'Edit cell',
    scope: 'cell',
    shortcuts: ['F2'],
    when: (context) => context.typeable && cellAt(context) !== undefined,
    run: (context) => context.edit(context.place),
  },
  ...cellActions,
  ...explainActions,
  ...commentActions,
  ...rowActions,
  ...overrideActions,
  ...widthActions,
  ...moveActions,
  ...viewActions,
  ...tryingActions,
  ...pastActions,
  {
    id: 'column.open',
    label: 'Set up scenario',
    scope: 'column',
    shortcuts: ['Enter', ' '],
    when: ({ place }) => place.row === headerRow && place.column !== labelColumn,
    run: ({ openColumn, place }) => openColumn(place.column),
  },
  {
    id: 'column.rename',
    label: 'Rename scenario',
    scope: 'column',
    shortcuts: [],
    ask: { for: 'text', label: 'Name of the scenario', start: (context) => scenarioAt(context)?.name ?? '' },
    when: onColumn,
    run: ({ save, place }, answer) => {
      const name = answer?.trim() ?? '';
      if (name !== '') save({ kind: 'rename', scenarioId: place.column, name });
    },
  },
  {
    id: 'column.note',
    label: 'Write a note',
    scope: 'column',
    shortcuts: [],
    ask: { for: 'text', label: 'What the scenario is for', start: (context) => scenarioAt(context)?.note ?? '' },
    // One of several lines is written in the settings of the scenario.
    when: (context) => onColumn(context) && scenarioAt(context)?.note.includes('\n') === false,
    run: ({ save, place }, answer) => save({ kind: 'note', scenarioId: place.column, note: answer?.trim() ?? '' }),
  },
  {
    id: 'column.base',
    label: 'Choose base',
    scope: 'column',
    shortcuts: [],
    ask: { for: 'base', label: 'Base' },
    when: onColumn,
    run: (context, answer) => {
      const { save, place } = context;
      const pinned = scenarioAt(context)?.pinned !== undefined;
      if (answer !== undefined) save({ kind: 'base', scenarioId: place.column, baseId: answer, pinned: answer !== null && pinned });
    },
  },
  ...presetKinds.map((kind): Action => ({
    id: `column.preset-${kind}`,
    label: `Choose ${presetNames[kind].toLowerCase()} preset`,
    scope: 'column',
    shortcuts: [],
    ask: { for: 'preset', label: presetNames[kind], kind },
    when: onColumn,
    run: ({ save, place }, answer) => {
      if (answer !== undefined) save({ kind: 'preset', scenarioId: place.column, preset: kind, choice: answer });
    },
  })),
  {
    id: 'column.new-from',
    label: 'New scenario from this',
    scope: 'column',
    shortcuts: [],
    when: onColumn,
    run: (context) => context.save({ kind: 'add', name: nextName(names(context)), baseId: context.place.column }),
  },
  {
    id: 'column.duplicate',
    label: 'Duplicate',
    scope: 'column',
    shortcuts: [],
    when: onColumn,
    run: (context) => {
      const scenario = scenarioAt(context);
      if (scenario === undefined) return;
      context.save({ kind: 'duplicate', scenarioId: scenario.id, name: copyName(scenario.name, names(context)) });
    },
  },
  {
    id: 'column.detach',
    label: 'Detach from base',
    scope: 'column',
    shortcuts: [],
    when: (context) => onColumn(context) && (scenarioAt(context)?.baseId ?? null) !== null,
    run: ({ save, place }) => save({ kind: 'detach', scenarioId: place.column }),
  },
  {
    id: 'column.remove',
    label: 'Delete scenario',
    scope: 'column',
    shortcuts: [],
    when: (context) => onColumn(context) && context.store.scenarios().length > 1,
    run: ({ save, store, place, openColumn }) => {
      // What its followers keep is asked for in its settings.
      if (followersOf(store.scenarios(), place.column).length > 0) openColumn(place.column);
      else save({ kind: 'remove', scenarioId: place.column });
    },
  },
  {
    id: 'workbook.undo',
    label: 'Undo',
    scope: 'workbook',
    shortcuts: ['mod+z'],
    when: (context) => isStored(context) || context.trying?.can('undo') === true,
    run: ({ save }) => save({ kind: 'undo' }),
  },
  {
    id: 'workbook.redo',
    label: 'Redo',
    scope: 'workbook',
    shortcuts: ['mod+shift+z', 'mod+y'],
    when: (context) => isStored(context) || context.trying?.can('redo') === true,
    run: ({ save }) => save({ kind: 'redo' }),
  },
  {
    id: 'workbook.rename',
    label: 'Rename workbook',
    scope: 'workbook',
    shortcuts: [],
    ask: { for: 'text', label: 'Name of the workbook', start: ({ store }) => store.name() },
    when: ({ editable }) => editable,
    run: ({ save, store }, answer) => {
      const name = answer?.trim() ?? '';
      if (name !== '' && name !== store.name()) save({ kind: 'name', name });
    },
  },
  ...wholeActions,
  {
    id: 'workbook.add-scenario',
    label: 'Add scenario',
    scope: 'workbook',
    shortcuts: ['alt+n'],
    when: ({ editable }) => editable,
    run: (context) => context.save({ kind: 'add', name: nextName(names(context)), baseId: context.store.scenarios()[0]?.id ?? null }),
  },
];

export const actionById = (id: string): Action | undefined => actions.find((action) => action.id === id);

export const findByShortcut = (
  list: readonly Action[],
  event: Parameters<typeof matchesShortcut>[1],
  context: ActionContext,
): Action | undefined =>
  list.find(
    (action) =>
      action.shortcuts.some((shortcut) => matchesShortcut(shortcut, event)) &&
      (action.only === undefined || action.only === context.place.row) &&
      action.when(context),
  );
