/** Whether two records of plain fields hold the same. Each cell of a sheet is asked, so nothing is written out to be compared. */
export function alike<T extends object>(a: T | undefined, b: T | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  let more = 0;
  for (const key in a) {
    if (!(key in b) || !Object.is(a[key], b[key])) return false;
    more += 1;
  }
  for (const _ in b) more -= 1;
  return more === 0;
}
