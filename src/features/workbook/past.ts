import type { PastColumn } from './data-past-column';
import type { CellView, RowView } from './view';

/** A scenario of a revision; its first one where none is named. */
export type PastRef = { readonly revision: number; readonly scenarioId?: string };

/** Columns of earlier versions beside the sheet's own. They are looked at and copied, never edited, and belong to the page's address. */
export type Past = {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same list until a column comes or goes. */
  readonly columns: () => readonly PastColumn[];
  readonly cell: (rowId: string, columnId: string) => CellView | undefined;
  /** Shows one more. @returns why it cannot be shown, or null */
  readonly show: (ref: PastRef) => Promise<string | null>;
  readonly remove: (columnId: string) => void;
};

const prefix = 'version:';
export const pastId = ({ revision, scenarioId }: Pick<PastColumn, 'revision' | 'scenarioId'>): string =>
  `${prefix}${revision}:${scenarioId}`;
export const isPast = (columnId: string): boolean => columnId.startsWith(prefix);

/** As many as leave the sheet readable; each is evaluated whole. */
export const mostPast = 4;

/** "Version 12, as signed off", or "Revision 12" where nobody named it. */
export const pastWords = ({ revision, version }: Pick<PastColumn, 'revision' | 'version'>): string =>
  version === '' ? `Revision ${revision}` : `Version ${revision}, ${version}`;

/** A past cell beside a row as it is now: the unit is named only where it is another one. */
export function besideRow(cell: CellView, row: Pick<RowView, 'unit'>): CellView {
  const { unit, ...rest } = cell;
  return unit === undefined || unit === '' || unit === row.unit || rest.full === undefined ? rest : { ...rest, unit };
}

/** The address's words for the columns that are shown. */
export const pastAddress = (columns: readonly PastColumn[]): readonly string[] =>
  columns.map(({ revision, scenarioId }) => `${revision}.${scenarioId}`);

/** What an address asks for; whatever else stands there counts for nothing. */
export const pastRefs = (words: readonly string[]): readonly PastRef[] =>
  words.slice(0, mostPast).flatMap((word) => {
    const [, revision, scenarioId] = /^(\d{1,9})(?:\.([\w-]{1,64}))?$/.exec(word) ?? [];
    if (revision === undefined) return [];
    return [{ revision: Number(revision), ...(scenarioId === undefined ? {} : { scenarioId }) }];
  });

/**
 * @param keep hears of every change, to write it down
 * @param explain a sentence for an answer that did not come
 */
export function createPast(
  load: (ref: PastRef) => Promise<PastColumn>,
  keep: (columns: readonly PastColumn[]) => void,
  explain: (error: unknown) => string,
): Past {
  const listeners = new Set<() => void>();
  let columns: readonly PastColumn[] = [];
  const set = (next: readonly PastColumn[]) => {
    columns = next;
    keep(columns);
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    columns: () => columns,
    cell: (rowId, columnId) => columns.find((column) => pastId(column) === columnId)?.cells[rowId],
    show: async (ref) => {
      if (columns.length >= mostPast) return `${mostPast} versions stand in the sheet, which is as many as it shows. Remove one first.`;
      try {
        const column = await load(ref);
        if (columns.some((other) => pastId(other) === pastId(column))) return 'This version of the scenario stands in the sheet already.';
        set([...columns, column]);
        return null;
      } catch (error) {
        return explain(error);
      }
    },
    remove: (columnId) => set(columns.filter((column) => pastId(column) !== columnId)),
  };
}
