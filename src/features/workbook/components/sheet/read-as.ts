import type { RowView } from '../../view';

const bare = /^[-−+]?\d[\d.,\s]*(?:e[-+]?\d+)?$/i;

/**
 * A number without a unit counts in the row's declared unit, which may be another one than the sheet shows the row in:
 * somebody who types 5 in a row of TB/s hears that it became 5 B/s, and what to type instead.
 */
export function readAs(text: string, { unit, cells }: Pick<RowView, 'unit' | 'cells'>): string | undefined {
  const full = Object.values(cells).find((cell) => cell.full !== undefined && /^[-\d.]/.test(cell.full))?.full;
  if (full === undefined || unit === '' || !bare.test(text)) return undefined;
  const declared = full.split(' ').slice(1).join(' ');
  if (declared === unit) return undefined;
  // "5M tok/s": a scale without a unit of its own stands at the number.
  const instead = /^[kMBT] /.test(unit) ? `${text}${unit}` : `${text} ${unit}`;
  return `${text} was read as ${text} ${declared === '' ? 'without a unit' : declared}. For ${unit}, type ${instead}.`;
}
