import { namesIn } from './ast';
import type { Definition, Definitions } from './definition';

/** What a definition itself names, each once; of a search: its variable, what it reads at a trial, and what it takes as it stands. */
export const precedentsOf = (definition: Definition | undefined): readonly string[] => {
  if (definition?.kind === 'formula') return namesIn(definition.node);
  if (definition?.kind !== 'solved') return [];
  const { variable, reads, given } = definition.quantity;
  return [...new Set([variable(), ...reads(), ...(given?.() ?? [])].map(({ id }) => id))];
};

/** By id, whose definitions name it, in the order of the sheet. */
export const dependentsIn = (definitions: Definitions): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [id, definition] of definitions) {
    for (const other of precedentsOf(definition)) {
      const known = found.get(other);
      if (other === id) continue;
      if (known) known.push(id);
      else found.set(other, [id]);
    }
  }
  return found;
};

/** What a row rests on in the end and nothing computes: figures, and cells that are not set or wrong. In the order of the sheet. */
export const leavesOf = (id: string, definitions: Definitions): readonly string[] => {
  const reached = new Set(precedentsOf(definitions.get(id)));
  for (const other of reached) for (const next of precedentsOf(definitions.get(other))) reached.add(next);
  const isLeaf = (other: string): boolean => {
    const kind = definitions.get(other)?.kind;
    return kind !== 'formula' && kind !== 'solved' && other !== id;
  };
  return [...definitions.keys()].filter((other) => reached.has(other) && isLeaf(other));
};
