/** No field takes any of these. The longest stands once in each input; the others are longer than any field. */
export const hostile: readonly unknown[] = [{ not: '' }, { contains: '' }, [], [['x']], {}, 'x'.repeat(70_000)];

/** Every copy of a list with one of its items made otherwise. */
const each = (list: readonly unknown[], otherwise: (item: unknown) => readonly unknown[]): unknown[] =>
  list.flatMap((item, place) => otherwise(item).map((bad) => list.with(place, bad)));

/** Every copy of a value with one scalar in it replaced. */
export function replaced(value: unknown, by: readonly unknown[]): unknown[] {
  if (Array.isArray(value)) return each(value, (item) => replaced(item, by));
  if (typeof value === 'boolean') return by.filter((bad) => typeof bad !== 'boolean');
  if (typeof value !== 'object' || value === null) return [...by];
  return Object.entries(value).flatMap(([key, part]) => replaced(part, by).map((bad) => ({ ...value, [key]: bad })));
}

/** Every copy of a value with keys more in one of its objects. @param more what is assigned beside what is asked for */
export function grown(value: unknown, more: object = { role: 'owner', teamId: { not: '' } }): unknown[] {
  if (Array.isArray(value)) return each(value, (item) => grown(item, more));
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([key, part]) => grown(part, more).map((bad) => ({ ...value, [key]: bad })));
  const planted: unknown = JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(value).slice(1)}`);
  return [...within, { ...value, where: { id: '' } }, { ...value, ...more }, planted];
}
