import type { OwnPoint } from '@/engine/fit-own';

export const maxPoints = 500;

export type PointsReading =
  { readonly ok: true; readonly points: readonly OwnPoint[] } | { readonly ok: false; readonly problems: readonly string[] };

type Field = keyof OwnPoint;
type Column = {
  readonly field: Field;
  readonly words: string;
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
};

const columns: readonly Column[] = [
  { field: 'concurrency', words: 'the concurrency', names: ['concurrency', 'batch', 'requests'], min: 1, max: 1e6 },
  { field: 'inputTokens', words: 'the input tokens', names: ['input', 'isl', 'prompt'], min: 1, max: 1e7 },
  { field: 'outputTokens', words: 'the output tokens', names: ['output', 'osl'], min: 1, max: 1e7 },
  { field: 'tpot', words: 'the milliseconds per output token', names: ['tpot', 'itl', 'msperoutputtoken'], min: 0.05, max: 1e5 },
  { field: 'ttft', words: 'the milliseconds to the first token', names: ['ttft', 'timetofirsttoken'], min: 0.05, max: 1e7 },
  { field: 'cachedInputShare', words: 'the cached share of the input', names: ['cached', 'cachedinputshare'], min: 0, max: 1 },
];
const needed: readonly Field[] = ['concurrency', 'inputTokens', 'outputTokens', 'tpot'];
const shownProblems = 20;

/** "Input tokens (mean)" and "input_tokens" are one name; a unit or a remark in brackets says nothing more. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^a-z]/g, '')
    .replace(/(tokens|ms)$/, '');

const columnOf = (name: string): Column | undefined => columns.find(({ names }) => names.includes(bare(name)));

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

type Line = { readonly number: number; readonly parts: readonly string[] };

function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ number: at + 1, line }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  const first = filled[0]?.line ?? '';
  const mark = ['\t', ';', ','].find((one) => first.includes(one)) ?? /\s+/;
  return filled.map(({ number, line }) => ({ number, parts: line.split(mark).map((part) => part.trim().replace(/^"(.*)"$/, '$1')) }));
}

/** The columns as the first line names them; in the usual order where it holds figures. */
function layoutOf(first: Line): { readonly layout: readonly Column[]; readonly named: boolean } | { readonly problems: readonly string[] } {
  if (first.parts.some(isNumber)) return { layout: columns.slice(0, first.parts.length), named: false };
  const found = first.parts.map((name) => ({ name, column: columnOf(name) }));
  const problems = found.flatMap(({ name, column }) =>
    column === undefined
      ? [`Line ${first.number}: "${name.slice(0, 40)}" is no column of points. Model, chips and plan come from the scenario; leave it out.`]
      : [],
  );
  const layout = found.flatMap(({ column }) => column ?? []);
  const missing = columns.filter(({ field }) => needed.includes(field) && layout.every((column) => column.field !== field));
  if (new Set(layout).size < layout.length) problems.push(`Line ${first.number}: a column is named twice; name each once.`);
  if (problems.length === 0 && missing.length > 0)
    problems.push(`Line ${first.number}: a column with ${missing.map(({ words }) => words).join(' and ')} is missing; add it.`);
  return problems.length > 0 ? { problems } : { layout, named: true };
}

function readLine({ number, parts }: Line, layout: readonly Column[]): { readonly point?: OwnPoint; readonly problem?: string } {
  if (parts.length > layout.length) return { problem: `Line ${number} has ${parts.length} figures for ${layout.length} columns.` };
  const values = new Map<Field, number>();
  for (const [at, { field, words, min, max }] of layout.entries()) {
    const text = parts[at] ?? '';
    if (text === '' && !needed.includes(field)) continue;
    if (text === '')
      return { problem: `Line ${number}: ${words} ${words.includes('tokens') || words.includes('milli') ? 'are' : 'is'} missing.` };
    const value = Number(text);
    if (!isNumber(text)) return { problem: `Line ${number}: "${text.slice(0, 40)}" is not a number, where ${words} should stand.` };
    if (value < min || value > max) return { problem: `Line ${number}: ${text} for ${words} is outside ${min} to ${max}.` };
    values.set(field, value);
  }
  const [concurrency, inputTokens, outputTokens, tpot] = needed.map((field) => values.get(field));
  if (concurrency === undefined || inputTokens === undefined || outputTokens === undefined || tpot === undefined)
    return { problem: `Line ${number} needs concurrency, input, output and milliseconds per output token.` };
  const [ttft, cachedInputShare] = [values.get('ttft'), values.get('cachedInputShare')];
  const told = { ...(ttft === undefined ? {} : { ttft }), ...(cachedInputShare === undefined ? {} : { cachedInputShare }) };
  return { point: { concurrency, inputTokens, outputTokens, tpot, ...told } };
}

/** Reads points as they come from a spreadsheet or a file: separated by tab, semicolon or comma, a first line of names or none. Whole or not at all. */
export function readPoints(text: string): PointsReading {
  const lines = linesOf(text);
  const [first] = lines;
  if (first === undefined) return { ok: false, problems: ['There are no points. Paste one a line.'] };
  const found = layoutOf(first);
  if ('problems' in found) return { ok: false, problems: found.problems };
  const rows = found.named ? lines.slice(1) : lines;
  if (rows.length > maxPoints)
    return { ok: false, problems: [`There are ${rows.length} points; at most ${maxPoints} are fitted together.`] };
  const read = rows.map((line) => readLine(line, found.layout));
  const problems = read.flatMap(({ problem }) => problem ?? []);
  const more = problems.length - shownProblems;
  if (more > 0) return { ok: false, problems: [...problems.slice(0, shownProblems), `${more} more lines cannot be read.`] };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, points: read.flatMap(({ point }) => point ?? []) };
}
