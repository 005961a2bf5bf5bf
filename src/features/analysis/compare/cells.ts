import { quantityById } from '@/engine/registry';
import type { RowView, WorkbookView } from '@/features/workbook/view';
import type { DifferingCell, Named } from './view';

/** Who typed an own cell, and when. */
export type Authors = (scenarioId: string, quantityId: string) => { readonly by: string; readonly at: string } | undefined;

const shownUnit = (display: string, unit: string): string => (unit === '' || display === '—' ? display : `${display} ${unit}`);

function valueOf(row: RowView, { id }: Named, authors: Authors): DifferingCell['values'][number] {
  const cell = row.cells[id];
  const own = cell?.text !== undefined;
  const author = own ? authors(id, row.id) : undefined;
  const written = author === undefined || author.by === '' ? undefined : `${author.by}, ${author.at.slice(0, 10)}`;
  const note = [cell?.reason === '' ? undefined : cell?.reason, written].filter((part) => part !== undefined).join(' — ');
  return {
    scenarioId: id,
    display: cell === undefined ? '—' : shownUnit(cell.display, cell.unit ?? row.unit),
    origin: own ? `typed ${cell.text ?? ''}` : (cell?.from ?? 'computed'),
    own,
    ...(note === '' ? {} : { note }),
  };
}

/** Rows that a person or a preset sets and in which they do not all hold the same: figures that are only computed are results. */
export function differingCells(view: WorkbookView, compared: readonly Named[], authors: Authors): DifferingCell[] {
  return view.rows
    .filter((row) => {
      const cells = compared.map(({ id }) => row.cells[id]);
      const set = quantityById.get(row.id)?.kind === 'given' || cells.some((cell) => cell?.text !== undefined);
      const held = cells.map((cell) => cell?.full ?? cell?.display);
      return set && held.some((value) => value !== held[0]);
    })
    .map((row) => ({ id: row.id, label: row.label, values: compared.map((scenario) => valueOf(row, scenario, authors)) }));
}
