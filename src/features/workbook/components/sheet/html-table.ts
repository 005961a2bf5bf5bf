import type { Grid } from './tsv';

/** A cell of a table in HTML. `value` is the number behind a text that shows fewer digits, where the spreadsheet tells it. */
export type HtmlCell = { readonly text: string; readonly value?: number };

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escaped[sign] ?? sign).replaceAll('\n', '<br>');

/** A table as documents and spreadsheets take it. */
export const writeHtml = (grid: Grid): string =>
  `<table>${grid.map((line) => `<tr>${line.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`).join('')}</table>`;

const tag = /<(\/?)(table|tr|td|th)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
/** A clipboard larger than this is read as plain text. */
const mostText = 2_000_000;

/**
 * The cells of a clipboard's only table; null where there is none, or where cells span rows.
 * Nothing of it is ever put into the page: it is read as text, and its markup is dropped.
 */
export function readHtml(html: string): readonly (readonly HtmlCell[])[] | null {
  if (html.length > mostText) return null;
  const lines: HtmlCell[][] = [];
  let open: { readonly from: number; readonly attributes: ReadonlyMap<string, string> } | null = null;
  let tables = 0;
  const close = (at: number) => {
    if (open === null) return;
    const text = plainText(html.slice(open.from, at));
    const value = valueOf(open.attributes);
    const span = Number(open.attributes.get('colspan') ?? 1);
    lines.at(-1)?.push({ text, ...(value === undefined ? {} : { value }) });
    for (let more = 1; more < Math.min(span, 100); more += 1) lines.at(-1)?.push({ text: '' });
    open = null;
  };
  for (const { index, 0: whole, 1: slash, 2: name = '', 3: rest = '' } of html.matchAll(tag)) {
    close(index);
    const kind = name.toLowerCase();
    if (slash !== '') continue;
    if (kind === 'table') tables += 1;
    else if (kind === 'tr') lines.push([]);
    else {
      const attributes = attributesOf(rest);
      if (Number(attributes.get('rowspan') ?? 1) > 1) return null;
      if (lines.length === 0) lines.push([]);
      open = { from: index + whole.length, attributes };
    }
  }
  const filled = lines.filter((line) => line.length > 0);
  if (tables !== 1 || filled.length === 0) return null;
  const width = Math.max(...filled.map((line) => line.length));
  return filled.map((line) => [...line, ...Array<HtmlCell>(width - line.length).fill({ text: '' })]);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map([...found].map(([, name = '', double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')]));
}

/** LibreOffice's `sdval`, Excel's `x:num`, and Sheets' `data-sheets-value` with type 3 for a number. */
function valueOf(attributes: ReadonlyMap<string, string>): number | undefined {
  const written = attributes.get('sdval') ?? attributes.get('x:num') ?? sheetsNumber(attributes.get('data-sheets-value') ?? '');
  const value = written === undefined || written === '' ? Number.NaN : Number(written);
  return Number.isFinite(value) ? value : undefined;
}

const sheetsNumber = (json: string): string | undefined => /^\{"1":3,"3":(-?[\d.eE+-]+)[,}]/.exec(json)?.[1];

function plainText(html: string): string {
  const bare = html
    .replaceAll(/[\r\n]\s*/g, ' ')
    .replaceAll(/<br\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return decoded(bare).replaceAll('\u00a0', ' ').trim();
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
