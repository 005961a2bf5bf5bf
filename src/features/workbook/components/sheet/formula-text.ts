import type { Mark } from '../../marks';

/** A part of what is typed, as it is drawn under the text field. */
export type Piece = { readonly text: string; readonly mark?: Mark; readonly wrong?: boolean };

/** A word that could be completed, where it stands, and whether it follows a number and so is a unit. */
export type Word = { readonly start: number; readonly end: number; readonly text: string; readonly unit: boolean };

export const isFormula = (text: string): boolean => /^\s*=/.test(text);

const names = /[A-Za-z_][A-Za-z0-9_]*/g;
const hues = 6;
const afterNumber = /\d[\d_.,]*(?:[eE][+-]?\d+)?\s*$/;

/** Rows that a formula names, each once with a hue of its own, in the order of the text. */
export function namedRows(text: string, exists: (id: string) => boolean): ReadonlyMap<string, Mark> {
  const found = new Map<string, Mark>();
  if (!isFormula(text)) return found;
  for (const [name] of text.matchAll(names)) {
    if (found.has(name) || !exists(name)) continue;
    // The numbers 1 to 6 are those of `Mark`.
    found.set(name, `name-${(found.size % hues) + 1}` as Mark);
  }
  return found;
}

/** How far the fault at a place reaches: over the word or number that stands there, one character at least. */
const faultEnd = (text: string, at: number): number =>
  at + Math.max(1, /^(?:[A-Za-z_][A-Za-z0-9_]*|[\d.,]+)/.exec(text.slice(at))?.[0].length ?? 1);

/** The text in parts: rows in their hues, and the place of the fault. */
export function pieces(text: string, rows: ReadonlyMap<string, Mark>, at: number | undefined): readonly Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { 0: name, index } of text.matchAll(names)) {
    cuts.add(index);
    cuts.add(index + name.length);
  }
  const [from, to] = at === undefined ? [-1, -1] : [Math.min(at, Math.max(0, text.length - 1)), faultEnd(text, at)];
  if (from >= 0) cuts.add(from).add(Math.min(to, text.length));
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const part = text.slice(start, places[i + 1]);
    const mark = rows.get(part);
    return {
      text: part,
      ...(mark === undefined ? {} : { mark }),
      ...(start >= from && start < to ? { wrong: true } : {}),
    };
  });
}

/** The word that the caret stands in or behind; null where there is none to complete. */
export function wordAt(text: string, caret: number): Word | null {
  const start = caret - (/[A-Za-z_µ][A-Za-z0-9_µ/]*$/.exec(text.slice(0, caret))?.[0].length ?? 0);
  const end = caret + (/^[A-Za-z0-9_]*/.exec(text.slice(caret))?.[0].length ?? 0);
  if (start === caret) return null;
  const unit = afterNumber.test(text.slice(0, start));
  if (!unit && !isFormula(text)) return null;
  const word = text.slice(start, end);
  const divided = unit ? -1 : word.lastIndexOf('/');
  return { start: start + divided + 1, end, text: word.slice(divided + 1), unit };
}
