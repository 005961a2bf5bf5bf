import { partsOf, type Node } from './ast';
import type { Definition, Definitions } from './definition';

/** A part of formulas, its own parts by number, and in how many places it stands. */
type Part = { readonly node: Node; readonly parts: readonly number[]; uses: number };

/** No row can have such an id: the language has no "#". */
const idOf = (index: number): string => `#${index}`;
export const isShared = (id: string): boolean => id.startsWith('#');

const signOf = (node: Node): string => {
  switch (node.kind) {
    case 'name':
      return node.id;
    case 'number':
      return Object.is(node.value, -0) ? '-0' : String(node.value);
    case 'unary':
    case 'binary':
      return node.operator;
    case 'choice':
      return '?';
    case 'call':
      return node.name;
  }
};

const withParts = (node: Node, parts: readonly Node[]): Node => {
  const [first = node, second = node, third = node] = parts;
  switch (node.kind) {
    case 'name':
    case 'number':
      return node;
    case 'unary':
      return { ...node, operand: first };
    case 'binary':
      return { ...node, left: first, right: second };
    case 'choice':
      return { ...node, condition: first, then: second, otherwise: third };
    case 'call':
      return { ...node, args: parts };
  }
};

/** Parts by number, equal ones once. */
class Parts {
  readonly #parts: Part[] = [];
  readonly #byKey = new Map<string, number>();

  /** Takes in a formula; each place in which a part stands counts as a use of it, once for equal surroundings. */
  add(node: Node): number {
    const index = this.#intern(node);
    this.#use(index);
    return index;
  }

  get shared(): readonly { readonly index: number; readonly node: Node }[] {
    return this.#parts.flatMap((part, index) => (this.#isShared(part) ? [{ index, node: this.#own(part) }] : []));
  }

  /** The part with the name of a shared one in place of each. */
  rewritten(index: number): Node {
    const part = this.#parts[index];
    if (part === undefined) throw new Error(`There is no part ${index}.`);
    return this.#isShared(part) ? { kind: 'name', id: idOf(index), span: part.node.span } : this.#own(part);
  }

  #own(part: Part): Node {
    return withParts(
      part.node,
      part.parts.map((inner) => this.rewritten(inner)),
    );
  }

  #isShared(part: Part): boolean {
    return part.uses > 1 && part.parts.length > 0;
  }

  #use(index: number): void {
    const part = this.#parts[index];
    if (part) part.uses += 1;
  }

  #intern(node: Node): number {
    const parts = partsOf(node).map((part) => this.#intern(part));
    const key = `${node.kind} ${signOf(node)} ${parts.join(' ')}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.#parts.length;
    this.#byKey.set(key, index);
    this.#parts.push({ node, parts, uses: 0 });
    for (const part of parts) this.#use(part);
    return index;
  }
}

/**
 * The same definitions with every part that formulas have in common as a hidden definition of its own, worked out once. It needs
 * nothing that its users did not need, has no bounds, and gives the same bits. Faults are explained by the formulas as they were.
 */
export const shareParts = (definitions: Definitions): Definitions => {
  const parts = new Parts();
  const roots = new Map<string, number>();
  for (const [id, definition] of definitions) if (definition.kind === 'formula') roots.set(id, parts.add(definition.node));
  const { shared } = parts;
  if (shared.length === 0) return definitions;
  const made = new Map<string, Definition>();
  for (const [id, definition] of definitions) {
    const root = roots.get(id);
    made.set(id, definition.kind === 'formula' && root !== undefined ? { ...definition, node: parts.rewritten(root) } : definition);
  }
  for (const { index, node } of shared) made.set(idOf(index), { kind: 'formula', node });
  return made;
};
