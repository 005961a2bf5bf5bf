import { readCell } from '@/engine/evaluate-document';
import { buildCharts } from './charts';
import { buildFigures, type Figures, type Standing, standingOf } from './build-figures';
import { changedRows } from './diff-view';
import { type StoredWorkbook, toDocument } from './stored';
import type { ChartsView, WorkbookPatch } from './view';
import { type OwnCell, type TriedText, withOwn, withTried } from './with-tried';

/** What cells will change, against what is stored: rows and cells of a patch, and every column's head by scenario id. */
export type Foreseen = Pick<WorkbookPatch, 'rows' | 'cells'> & { readonly standings: readonly (readonly [string, Standing])[] };

export type Foresight = {
  /** Goes on to a later revision, which differs in these own cells alone. */
  readonly advance: (revision: number, cells: readonly OwnCell[]) => void;
  readonly revision: () => number;
  /** Works out what is stored, so that the next question need not. */
  readonly prepare: () => void;
  /** Goes the whole way once without any use of what is found: a browser runs slowly what it has run a few times only. */
  readonly rehearse: () => void;
  /** Null where one of the texts is no value: why, the server says. */
  readonly foresee: (cells: readonly TriedText[]) => Foreseen | null;
  /** The charts of the same. */
  readonly charts: (cells: readonly TriedText[]) => ChartsView;
};

/** A text that is foreseen while it is typed, what waits to be saved, and one more. */
const kept = 3;

type Asked = { readonly key: string; readonly figures: Figures; charts?: ChartsView };

/** Evaluates a workbook ahead of the server: by the same engine, and into the same words. */
export function createForesight(first: StoredWorkbook): Foresight {
  let stored = first;
  let now: Figures | undefined;
  /** Figures of cells that were asked about, the last one first. */
  let asked: readonly Asked[] = [];
  let latest: Figures | undefined;

  const figures = (): Figures => {
    now ??= buildFigures(stored, latest?.rows);
    return now;
  };
  const about = (cells: readonly TriedText[]): Asked => {
    const key = JSON.stringify(cells);
    const known = asked.find((one) => one.key === key);
    const now = known ?? { key, figures: buildFigures(withTried(stored, cells), figures().rows) };
    asked = [now, ...asked.filter((one) => one !== known)].slice(0, kept);
    latest = now.figures;
    return now;
  };

  return {
    advance: (revision, cells) => {
      stored = { ...withOwn(stored, cells), revision };
      now = undefined;
      asked = [];
    },
    revision: () => stored.revision,
    prepare: () => void figures(),
    rehearse: () => {
      const { document, columns, rows } = buildFigures(stored);
      changedRows(figures().rows.rows, rows.rows);
      buildCharts(document, columns);
    },
    foresee: (cells) => {
      const rows = toDocument(stored).document.rows ?? [];
      if (cells.some(({ quantityId, text }) => text !== null && !readCell(quantityId, text, rows).ok)) return null;
      const then = about(cells).figures;
      return {
        ...changedRows(figures().rows.rows, then.rows.rows),
        standings: then.columns.map((column) => [column.scenario.id, standingOf(column)]),
      };
    },
    charts: (cells) => {
      const one = about(cells);
      return (one.charts ??= buildCharts(one.figures.document, one.figures.columns));
    },
  };
}
