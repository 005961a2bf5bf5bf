export type Person = { readonly id: string; readonly name: string };

const token = /@\{([^{}]{1,64})\}/g;
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/**
 * A text as it is stored: the name of a member after an @ becomes their id, so that it follows a change of name.
 * The longest name that fits counts; of two members of one name both are meant.
 */
export function withIds(text: string, people: readonly Person[]): { readonly text: string; readonly mentioned: readonly string[] } {
  const longestFirst = [...new Set(people.map(({ name }) => name))].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const mentioned = new Set<string>();
  let stored = '';
  for (let at = 0; at < text.length;) {
    const named = text[at] === '@' && !isWord(text[at - 1]) ? longestFirst.find((name) => standsAt(text, at + 1, name)) : undefined;
    if (named === undefined) {
      // What somebody typed is no mention, whatever it looks like.
      stored += text[at] === '@' && text[at + 1] === '{' ? '@ ' : (text[at] ?? '');
      at += 1;
      continue;
    }
    const ids = people.filter(({ name }) => name === named).map(({ id }) => id);
    for (const id of ids) mentioned.add(id);
    stored += `@{${ids.at(0) ?? ''}}`;
    at += 1 + named.length;
  }
  return { text: stored, mentioned: [...mentioned] };
}

const standsAt = (text: string, at: number, name: string): boolean =>
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() && !isWord(text[at + name.length]);

/** A stored text as it is read. */
export const withNames = (text: string, nameOf: (id: string) => string | undefined): string =>
  text.replaceAll(token, (_, id: string) => `@${nameOf(id) ?? 'somebody who left the team'}`);
