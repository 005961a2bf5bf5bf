import type { WorkbookDocument } from '@/engine/document';
import { isShare } from '@/engine/quantity';
import { quantityById } from '@/engine/registry';
import { infinityWord } from '@/features/workbook/view-words';
import { figure, scaleFor, withUnit } from '@/lib/format';

/** How the rows of one document are named and written. */
export type Words = {
  readonly label: (id: string) => string;
  /** Declared unit. */
  readonly unit: (id: string) => string;
  /** "14.4 ms", "25 %", "flash"; "—" where there is no value. */
  readonly text: (id: string, value: number) => string;
  /** The one scale of several values: its unit, and each without it. */
  readonly scale: (id: string, values: readonly number[]) => { readonly unit: string; readonly text: (value: number) => string };
  /** The same with a sign: "+0.2 USD". */
  readonly change: (id: string, value: number) => string;
};

export const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** "+12 %", "unchanged", "4.2 times": how a value stands to another one. */
export function relative(value: number, against: number): string {
  if (Number.isNaN(value) || Number.isNaN(against)) return '—';
  if (value === against) return 'same';
  if (against === 0 || !Number.isFinite(against) || !Number.isFinite(value)) return '—';
  const ratio = value / against;
  if (ratio >= 3 && against > 0) return `${figure(ratio)} times`;
  return signed(value - against, `${figure(((value - against) / Math.abs(against)) * 100)} %`);
}

export const percent = (share: number): string => (Number.isNaN(share) ? '—' : `${figure(share * 100)} %`);

export function wordsOf(document: WorkbookDocument): Words {
  const rows = new Map((document.rows ?? []).map((row) => [row.id, row]));
  const unit = (id: string) => quantityById.get(id)?.unit.text ?? rows.get(id)?.unit ?? '1';
  const text = (id: string, value: number): string => {
    const quantity = quantityById.get(id);
    const words = quantity?.words;
    if (Number.isNaN(value)) return '—';
    if (words !== undefined) return words[value] ?? String(value);
    if (!Number.isFinite(value)) return infinityWord(id, unit(id), value);
    if (quantity === undefined || !isShare(quantity)) return withUnit(value, unit(id));
    return `${scaleFor('1', [value], true).show(value).text} %`;
  };
  const scale: Words['scale'] = (id, values) => {
    const quantity = quantityById.get(id);
    if (quantity?.words !== undefined) return { unit: '', text: (value) => text(id, value) };
    const { unit: name, show } = scaleFor(unit(id), values, quantity !== undefined && isShare(quantity));
    const bare = (value: number) => {
      const shown = show(value);
      return shown.unit === undefined ? shown.text : `${shown.text} ${shown.unit}`;
    };
    return { unit: name, text: (value) => (Number.isFinite(value) ? bare(value) : text(id, value)) };
  };
  return {
    label: (id) => quantityById.get(id)?.label ?? rows.get(id)?.label ?? id,
    unit,
    text,
    scale,
    change: (id, value) => signed(value, text(id, value)),
  };
}
