import type { PresetKind } from '@/engine/document';
import type { ChildrenChoice } from '@/features/scenario/schema';

/** What a person does to a workbook, as data: it can wait in a queue and move with the person to another page. */
export type Change =
  /** `said`: what to tell the person once it is saved. */
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[]; readonly said?: string; readonly reason?: string }
  | { readonly kind: 'add'; readonly name: string; readonly baseId: string | null }
  | { readonly kind: 'duplicate'; readonly scenarioId: string; readonly name: string }
  | { readonly kind: 'rename'; readonly scenarioId: string; readonly name: string; readonly over?: number }
  | { readonly kind: 'note'; readonly scenarioId: string; readonly note: string; readonly over?: number }
  | { readonly kind: 'remove'; readonly scenarioId: string; readonly children?: ChildrenChoice }
  /** To the place behind another one; null: to the first. */
  | { readonly kind: 'move'; readonly scenarioId: string; readonly after: string | null; readonly over?: number }
  /** What it inherits becomes its own. */
  | { readonly kind: 'detach'; readonly scenarioId: string; readonly over?: number }
  | {
      readonly kind: 'preset';
      readonly scenarioId: string;
      readonly preset: PresetKind;
      readonly choice: string | null;
      /** Version of later figures that are declined. */
      readonly stay?: string;
      readonly over?: number;
    }
  | RowChange
  | {
      readonly kind: 'base';
      readonly scenarioId: string;
      readonly baseId: string | null;
      readonly pinned: boolean;
      readonly over?: number;
    }
  /** The last own change that still stands, or the last one taken back. */
  /** An own step that cannot be taken is left as it is, so that the one before it is the next; `cells`: where it met others. */
  | {
      readonly kind: 'skip';
      readonly of: 'undo' | 'redo';
      readonly step: number;
      readonly cells: readonly CellPlace[];
      readonly said?: string;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'name'; readonly name: string; readonly over?: string };

/** What is done with a row of the team; `key` is its id in formulas. */
export type RowChange = { readonly kind: 'row'; readonly said?: string } & (
  | { readonly do: 'add'; readonly key?: string; readonly label: string; readonly unit: string; readonly text: string }
  | {
      readonly do: 'edit';
      readonly key: string;
      readonly label: string;
      readonly unit: string;
      readonly text: string;
      readonly over: number;
    }
  | { readonly do: 'move'; readonly key: string; readonly to: 'up' | 'down' }
  | { readonly do: 'remove'; readonly key: string }
);

export type CellPlace = { readonly scenarioId: string; readonly quantityId: string };

/** `over` is the version, or the workbook's name, that the person saw and replaces; the saver fills it in as the edit is made. */
export type CellEdit = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly text: string | null;
  readonly over?: number;
};

/** The same change where scenarios have other ids, as when a template becomes a workbook. */
export function renamed(change: Change, idOf: (id: string) => string): Change {
  const base = (id: string | null) => (id === null ? null : idOf(id));
  switch (change.kind) {
    case 'cells':
      return { ...change, edits: change.edits.map((edit) => ({ ...edit, scenarioId: idOf(edit.scenarioId), over: undefined })) };
    case 'add':
      return { ...change, baseId: base(change.baseId) };
    case 'base':
      return { ...change, scenarioId: idOf(change.scenarioId), baseId: base(change.baseId), over: undefined };
    case 'move':
      return { ...change, scenarioId: idOf(change.scenarioId), after: base(change.after), over: undefined };
    case 'name':
      return { ...change, over: undefined };
    case 'undo':
    case 'redo':
    case 'row':
      return change;
    case 'skip':
      return { ...change, cells: change.cells.map((cell) => ({ ...cell, scenarioId: idOf(cell.scenarioId) })) };
    case 'rename':
    case 'note':
    case 'detach':
    case 'preset':
      return { ...change, scenarioId: idOf(change.scenarioId), over: undefined };
    default:
      return { ...change, scenarioId: idOf(change.scenarioId) };
  }
}

/** The cells that a change sets; none where it changes something else. */
export const editsOf = (change: Change): readonly CellEdit[] => (change.kind === 'cells' ? change.edits : []);

/** What a change types into a cell; null where it clears it or leaves it alone. */
export const textOf = (change: Change, { quantityId, scenarioId }: Pick<CellEdit, 'quantityId' | 'scenarioId'>): string | null =>
  editsOf(change).find((edit) => edit.quantityId === quantityId && edit.scenarioId === scenarioId)?.text ?? null;
