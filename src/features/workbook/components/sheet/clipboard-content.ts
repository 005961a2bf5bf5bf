import { readHtml } from './html-table';
import type { HtmlCell } from './html-table';
import { readFigures } from './pasted-figures';
import type { Decimal, Figures } from './pasted-figures';
import { readTsv } from './tsv';

/** What a clipboard offers; an empty text where it does not have that kind. */
export type ClipboardContent = {
  readonly plain: string;
  readonly html: string;
  /** Texts as they were typed, from this sheet or another workbook. */
  readonly typed: string;
};

/** The kind under which this sheet keeps what was typed, formulas included. */
export const typedKind = 'application/vnd.ridgebook.cells+json';

/** Reads the richest kind that is there: what was typed here, a table with its exact values, lines of text. */
export function readClipboard({ plain, html, typed }: ClipboardContent, local: Decimal): Figures {
  const own = readTyped(typed);
  if (own !== null) return { ok: true, grid: own };
  const table = readHtml(html);
  return table === null ? readFigures(readTsv(plain), local) : readTable(table, local);
}

/** A rectangle of texts, or null for anything else that stands under this kind. */
function readTyped(text: string): readonly (readonly string[])[] | null {
  if (text === '') return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(read)) return null;
  const lines: string[][] = [];
  for (const line of read) {
    if (!Array.isArray(line) || !line.every((cell): cell is string => typeof cell === 'string')) return null;
    lines.push(line);
  }
  const [first] = lines;
  return first !== undefined && first.length > 0 && lines.every((line) => line.length === first.length) ? lines : null;
}

/** Exact values do not depend on a language, so they are put in after the texts have been read. */
function readTable(table: readonly (readonly HtmlCell[])[], local: Decimal): Figures {
  const exact = table.map((line) => line.map(exactText));
  const read = readFigures(
    table.map((line, r) => line.map(({ text }, c) => (exact[r]?.[c] === undefined ? text : ''))),
    local,
  );
  if (!read.ok) return read;
  return { ...read, grid: read.grid.map((line, r) => line.map((text, c) => exact[r]?.[c] ?? text)) };
}

const figure = /^[-−+(]?\s*([$€£¥]?)\s*[-−]?[\d.,'’\s]*\d(?:[eE][+-]?\d+)?\s*([^\d)]*)\)?$/;

/** The value behind a shown figure with what stands around it; a share loses its percent sign. A date is no figure. */
function exactText({ text, value }: HtmlCell): string | undefined {
  const [shown, money = '', unit = ''] = value === undefined ? [] : (figure.exec(text) ?? []);
  if (shown === undefined || value === undefined || /[:/-]/.test(unit)) return undefined;
  const after = unit.trim();
  if (after === '%') return String(value);
  const sign = value < 0 ? '-' : '';
  return `${sign}${money}${String(Math.abs(value))}${after === '' ? '' : ` ${after}`}`;
}
