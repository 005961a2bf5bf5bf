import type { CellText } from '@/engine/document';
import { quantityById } from '@/engine/registry';
import { withUnit } from '@/lib/format';

export const unpublished = 'not published';

export function cellText(id: string, cell: CellText | null): string {
  if (cell === null) return unpublished;
  if (typeof cell === 'string') return cell;
  return withUnit(cell, quantityById.get(id)?.unit.text ?? '1');
}
