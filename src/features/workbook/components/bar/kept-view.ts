import { densities } from './view-options';
import type { ViewOptions } from './view-options';

const key = 'sheet-view';

/** Widths in pixels: of the labels, and of scenarios by their id. */
export type Widths = { readonly label?: number; readonly columns: Readonly<Record<string, number>> };
export type KeptView = { readonly density?: ViewOptions['density']; readonly widths: Widths };

const nothing: KeptView = { widths: { columns: {} } };
const least = 72;
const most = 640;
/** A browser keeps the widths of the columns changed last. */
const mostColumns = 200;

export const fittingWidth = (width: number): number => Math.round(Math.max(least, Math.min(most, width)));

const isWidth = (value: unknown): value is number => typeof value === 'number' && value >= least && value <= most;
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** What a browser has kept; whatever else is written there counts for nothing. */
export function parseKept(text: string | null): KeptView {
  if (text === null) return nothing;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return nothing;
  }
  const fields = new Map(entriesOf(read));
  const density = densities.find((one) => one === fields.get('density'));
  const label = fields.get('label');
  const columns = entriesOf(fields.get('columns')).flatMap(([id, width]) => (isWidth(width) ? [[id, width] as const] : []));
  return {
    ...(density === undefined ? {} : { density }),
    widths: { ...(isWidth(label) ? { label } : {}), columns: Object.fromEntries(columns) },
  };
}

export function readKept(): KeptView {
  try {
    return parseKept(localStorage.getItem(key));
  } catch {
    return nothing;
  }
}

export function keep({ density, widths }: KeptView): void {
  const columns = Object.fromEntries(Object.entries(widths.columns).slice(-mostColumns));
  try {
    localStorage.setItem(key, JSON.stringify({ density, ...widths, columns }));
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
}
