import { bare, scenarioHue } from '@/components/chart-figures';
import type { ChartTable } from '@/components/chart-frame';
import type { Figures } from '@/components/chart-export';
import type { ChartView, DotsView, Hue, LinesView, StackView } from '../../charts/view';

/** The colour of a hue in the theme. */
export function paint(hue: Hue): string {
  if (typeof hue === 'number') return scenarioHue(hue);
  return { whole: 'var(--ink)', plain: 'var(--quiet)' }[hue as string] ?? `var(--${hue})`;
}

const linesTable = ({ columns, rows }: LinesView): ChartTable => ({
  columns,
  rows: rows
    .filter(({ between }) => between !== true)
    .map(({ values: [x, ...values], mark }) => [mark === undefined ? bare(x) : `${bare(x)} (${mark})`, ...values.map(bare)]),
});

const linesFigures = ({ columns, rows }: LinesView): Figures => ({ columns, rows: rows.map(({ values }) => values) });

const unit = ({ unit: text }: { readonly unit: string }): string => (text === '' ? '' : `, ${text}`);

const stackFigures = (view: StackView): Figures => ({
  columns: ['Plan', ...view.parts.map(({ label }) => `${label}${unit(view)}`)],
  rows: view.bars.map(({ label, values }) => [label, ...values]),
});

const dotsFigures = (view: DotsView): Figures => ({
  columns: ['Tier', ...view.series.map(({ label }) => `${label}${unit(view)}`)],
  rows: view.groups.map(({ label, values }) => [label, ...values]),
});

const written = ({ columns, rows }: Figures): ChartTable => ({
  columns,
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : bare(cell)))),
});

/** The same numbers to read and to export. */
export function tablesOf({ drawing }: ChartView): { readonly table: ChartTable; readonly figures: Figures } {
  if (drawing.kind === 'lines') return { table: linesTable(drawing), figures: linesFigures(drawing) };
  const figures = drawing.kind === 'stack' ? stackFigures(drawing) : dotsFigures(drawing);
  return { table: written(figures), figures };
}

/** Zero and what lies below a logarithmic axis have no place on it. */
export const onAxis = (value: number | null | undefined, log: boolean): number | null =>
  value === null || value === undefined || (log && value <= 0) ? null : value;
