/** One own revision, oldest first; `of` is the revision that an undo or a redo answers, or one that is to be left as it is. */
export type Step = { readonly number: number; readonly kind: string; readonly of?: number };

/** Which revision the next undo and the next redo of a person concern. An edit of theirs ends what could be redone. */
export function nextSteps(own: readonly Step[]): { readonly undo: number | null; readonly redo: number | null } {
  const undo: number[] = [];
  const redo: number[] = [];
  for (const { number, kind, of } of own) {
    // A team is not a thing of the sheet: whoever may move a workbook moves it back.
    if (kind === 'moveWorkbook') continue;
    if (kind === 'skipUndo' || kind === 'skipRedo') {
      const skipped = kind === 'skipUndo' ? undo : redo;
      if (skipped.at(-1) === of) skipped.pop();
    } else if (kind === 'undo') {
      if (undo.at(-1) === of) undo.pop();
      redo.push(number);
    } else {
      if (kind !== 'redo') redo.length = 0;
      else if (redo.at(-1) === of) redo.pop();
      undo.push(number);
    }
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}
