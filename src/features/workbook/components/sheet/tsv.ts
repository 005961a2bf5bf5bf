/** Text of the clipboard as spreadsheets write it: lines of cells between tabs. */

export type Grid = readonly (readonly string[])[];

const needsQuotes = /["\t\n\r]/;

/** One cell; quoted where it holds a tab, a line break or a quote. */
const written = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines end with CR LF except the last, as spreadsheets read back without an empty row. */
export const writeTsv = (grid: Grid): string => grid.map((line) => line.map(written).join('\t')).join('\r\n');

/**
 * Reads lines of cells. A cell that begins with a quote goes on to its closing quote, tabs and line breaks included;
 * a quote that nothing closes is an ordinary character. One line break at the end belongs to the last line.
 * Short lines are filled with empty cells, so that the outcome is a rectangle.
 */
export function readTsv(text: string): Grid {
  const lines: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = quotedCell(text, at);
    const end = quoted?.end ?? plainEnd(text, at);
    lines.at(-1)?.push(quoted?.text ?? text.slice(at, end));
    const sign = text[end];
    if (sign === '\t') at = end + 1;
    else {
      const rest = end + lineBreak(text, end);
      if (rest >= text.length) break;
      lines.push([]);
      at = rest;
    }
  }
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
}

/** Length of the line break at a place. */
function lineBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return text[at] === '\n' || text[at] === '\r' ? 1 : 0;
}

function plainEnd(text: string, at: number): number {
  const end = /[\t\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** A cell in quotes that ends where a cell may end; else it is none. */
function quotedCell(text: string, at: number): { readonly text: string; readonly end: number } | null {
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  cell.lastIndex = at;
  const [whole, inside] = cell.exec(text) ?? [];
  if (whole === undefined || inside === undefined) return null;
  return { text: inside.replaceAll('""', '"').replaceAll('\r\n', '\n'), end: at + whole.length };
}
