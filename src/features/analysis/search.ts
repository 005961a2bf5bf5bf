/** What stands after the question mark of a page's address. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

const longest = 200;

/** One text of the address; undefined where it is absent, empty or too long to be meant. */
export function one(search: Search, key: string): string | undefined {
  const value = search[key];
  const text = typeof value === 'string' ? value : value?.[0];
  return text === undefined || text.trim() === '' || text.length > longest ? undefined : text.trim();
}

/** Every text of the address under a key, each once. */
export function many(search: Search, key: string, most: number): string[] {
  const value = search[key] ?? [];
  const list = typeof value === 'string' ? [value] : value;
  return [...new Set(list)].filter((text) => text !== '' && text.length <= longest).slice(0, most);
}

/** Texts under a key in their order, repeated and empty ones too: a column of a form's rows. */
export function column(search: Search, key: string): string[] {
  const value = search[key] ?? [];
  return (typeof value === 'string' ? [value] : [...value]).map((text) => text.trim().slice(0, longest));
}

/** One of the allowed words of the address, else the first. */
export function oneOf<const T extends string>(search: Search, key: string, allowed: readonly [T, ...T[]]): T {
  const text = one(search, key);
  return allowed.find((word) => word === text) ?? allowed[0];
}
