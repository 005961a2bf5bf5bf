import type { CellError } from './document';
import type { Vocabulary } from './document-rows';
import { labelOf } from './registry';

/** A failure at its root as a whole sentence, with the row's own name for its id. */
export function rootSentence({ root, message }: Pick<CellError, 'root' | 'message'>, label: (id: string) => string): string {
  const inside = `In ${root}, `;
  const named =
    message.startsWith(`${root} `) || message.startsWith(`${root}: `)
      ? label(root) + message.slice(root.length)
      : message.startsWith(inside)
        ? `In ${label(root)}, ${message.slice(inside.length)}`
        : message;
  return /[.!?]$/.test(named) ? named : `${named}.`;
}

/** What a row is called where the document's own rows are known, too. */
export const labelIn =
  ({ rows }: Vocabulary) =>
  (id: string): string =>
    rows.find((row) => row.id === id)?.label ?? labelOf(id);
