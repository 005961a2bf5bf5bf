import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readCell } from '@/engine/evaluate-document';
import { copyContent } from './cell-commands';
import { readClipboard } from './clipboard-content';
import { readHtml, writeHtml } from './html-table';
import libreOffice from './libreoffice-clipboard.json';
import type { Cells } from './paste';
import { cellFixture, rowFixture } from './view-fixture';

const grid = (html: string, plain = '', local: '.' | ',' = '.') => {
  const read = readClipboard({ html, plain, typed: '' }, local);
  if (!read.ok) throw new Error(read.message);
  return read.grid;
};

const python = '/usr/bin/python3';
const hasLibreOffice = ['soffice', python].every(
  (program) => spawnSync(program, program === python ? ['-c', 'import uno'] : ['--version']).status === 0,
);
const recording = z.strictObject({
  html: z.string(),
  plain: z.string(),
  values: z.array(z.array(z.union([z.string(), z.number()]))),
});

/** What LibreOffice of this machine puts on the clipboard; where there is none, what one put there once. */
function recorded(): z.output<typeof recording> {
  if (!hasLibreOffice) return libreOffice;
  const folder = mkdtempSync(join(tmpdir(), 'ridgebook-clipboard-'));
  const file = join(folder, 'recorded.json');
  try {
    execFileSync(python, ['scripts/clipboard/record-libreoffice.py', file], { stdio: 'pipe' });
    return recording.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a clipboard of LibreOffice', () => {
  test('gives every text whole and every number to the 15 digits that it writes', { timeout: 120_000 }, () => {
    const { html, plain, values } = recorded();
    const read = grid(html, plain);
    const expected = values.map((line) => line.map((value) => (typeof value === 'string' ? value : Number(value.toPrecision(15)))));
    expect(read.map((line, r) => line.map((text, c) => sameKind(text, expected[r]?.[c])))).toEqual(expected);
    expect(readClipboard({ html: '', plain, typed: '' }, '.')).not.toEqual({ ok: true, grid: read });
  });
});

const sameKind = (text: string, expected: string | number | undefined): string | number =>
  typeof expected === 'number' ? Number(text) : text;

describe('a clipboard of Excel', () => {
  // "num Attribute", Microsoft Office HTML and XML Reference (2000): x:num is empty where the text is the value.
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment-->
    <table border=0><col width=64><tr height=20>
    <td height=20 align=right x:num="1.0253680000000001">1.025</td><td class=xl65 x:num="1000000000000000">1E+15</td>
    <td x:num="0.33333333333333331">33%</td><td x:num="2.4989999999999999"> $2.50 </td></tr>
    <tr><td x:num>100</td><td x:str="'12">12</td><td x:num x:fmla="=A10-B10">15</td><td>a &lt;b&gt; &#8211; c<br>
    d</td></tr></table><!--EndFragment--></body></html>`;

  test('gives the value behind what is shown', () => {
    expect(grid(html)).toEqual([
      ['1.025368', '1000000000000000', '0.3333333333333333', '$2.499'],
      ['100', '12', '15', 'a <b> – c\n d'],
    ]);
  });
});

describe('a clipboard of Google Sheets', () => {
  // As read by the pull request https://github.com/dream-num/Luckysheet/pull/1105; Google documents no format.
  const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"></style><table dir="ltr"><colgroup><col width="100"/>
    </colgroup><tbody><tr><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1000000000000000}">1E+15</td>
    <td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.4056}" data-sheets-numberformat="{&quot;1&quot;:3}">41%</td>
    <td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;3,35 TB/s&quot;}">3,35 TB/s</td>
    <td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:45620}">24/11/2024</td></tr></tbody></table></google-sheets-html-origin>`;

  test('gives exact values, reads a decimal comma beside them, and keeps a date a date', () => {
    expect(grid(html)).toEqual([['1000000000000000', '0.4056', '3.35 TB/s', '24/11/2024']]);
  });
});

describe('a table in HTML', () => {
  test('is read back as it was written', () => {
    const texts = [
      ['a "b" & <c>', 'two\nlines', ''],
      ['−1', '=2', '&amp;'],
    ];
    expect(readHtml(writeHtml(texts))?.map((line) => line.map(({ text }) => text))).toEqual(texts);
  });

  test('is none where cells span rows, where there are several, or where there is no cell', () => {
    expect(readHtml('<table><tr><td rowspan=2>1</td><td>2</td></tr></table>')).toBeNull();
    expect(readHtml('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')).toBeNull();
    expect(readHtml('<p>1</p>')).toBeNull();
  });
});

describe('copying within the sheet', () => {
  const row = rowFixture('batch', {
    a: cellFixture('10', { full: '10 seq', text: '= 2 * chips', state: 'pinned' }),
    b: cellFixture('no limit', { full: 'Infinity' }),
    c: cellFixture('—'),
  });
  const cells: Cells = { row: () => row, cell: (_, scenario) => row.cells[scenario] };
  const place = { row: 'batch', column: 'a' };
  const content = copyContent({ anchor: place, focus: place, rows: ['batch'], columns: ['a', 'b', 'c'] }, cells);

  test('keeps formulas, and gives other programs the values', () => {
    expect(readClipboard(content, '.')).toEqual({ ok: true, grid: [['= 2 * chips', 'Infinity', '']] });
    expect(grid(content.html, content.plain)).toEqual([['10 seq', 'Infinity', '']]);
    expect(content.plain).toBe('10 seq\tInfinity\t');
  });

  test('the word for a value without end is understood by the cell again', () =>
    expect(readCell('capacityBatch', 'Infinity', [])).toMatchObject({ ok: true }));

  test('anything else under its kind counts for nothing', () => {
    for (const typed of ['{', '7', '[]', '[[]]', '[["1"],["2","3"]]', '[[1]]', '{"0":["x"]}'])
      expect(readClipboard({ plain: '5', html: '', typed }, '.')).toEqual({ ok: true, grid: [['5']] });
  });
});
