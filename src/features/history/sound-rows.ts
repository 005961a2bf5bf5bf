import { quantityById } from '@/engine/registry';
import { namesOf } from '@/engine/row-draft';
import type { Held } from './schema-held';

/** Why the rows of a workbook's own cannot be like this; null where nothing is wrong with them. */
export function unsoundRows({ rows, scenarios, cells }: Held): string | null {
  if (rows.size === 0) return null;
  const live = [...rows.values()].filter((row) => row.deleted !== true);
  const keys = new Set<string>();
  for (const { key, label } of live) {
    if (keys.has(key)) return `There would be two rows with the id ${key}, "${label}" one of them; delete one first.`;
    keys.add(key);
  }
  const gone = new Map([...rows.values()].flatMap((row) => (keys.has(row.key) ? [] : [[row.key, row.label] as const])));
  if (gone.size === 0) return null;
  const missing = (names: readonly string[]): string | undefined => names.find((name) => gone.has(name));
  for (const { label, formula } of live) {
    const name = missing(namesOf(formula, true));
    if (name !== undefined) return `The row "${label}" rests on "${gone.get(name) ?? name}", which would be gone; change it first.`;
  }
  for (const [place, { text }] of cells) {
    const [scenarioId = '', quantityId = ''] = place.split(' ');
    const scenario = scenarios.get(scenarioId);
    if (text === null || scenario === undefined || scenario.deleted) continue;
    const name = gone.has(quantityId) ? quantityId : missing(namesOf(text));
    if (name === undefined) continue;
    const cell = gone.has(quantityId)
      ? `A cell of "${scenario.name}"`
      : `${quantityById.get(quantityId)?.label ?? quantityId} in "${scenario.name}"`;
    return `${cell} rests on the row "${gone.get(name) ?? name}", which would be gone; change it first.`;
  }
  return null;
}
