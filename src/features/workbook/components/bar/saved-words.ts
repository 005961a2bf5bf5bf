import type { CellNote, Saving } from '../../store';

/** One line on how the workbook stands: a conflict before a refusal before the network. */
export function savedWords(saving: Saving, notes: readonly CellNote[]): { readonly text: string; readonly tone: 'good' | 'busy' | 'bad' } {
  const conflicts = notes.filter((note) => note.kind === 'conflict').length;
  const refused = notes.filter((note) => note.kind === 'refused').length;
  if (saving.state === 'failed') return { text: `Not saved: ${saving.reason}`, tone: 'bad' };
  if (saving.state === 'saving') return { text: 'Saving…', tone: 'busy' };
  if (conflicts > 0) return { text: conflicts === 1 ? 'Conflict in one cell' : `Conflict in ${conflicts} cells`, tone: 'bad' };
  if (refused > 0)
    return {
      text: refused === 1 ? 'Not saved: one cell was not understood' : `Not saved: ${refused} cells were not understood`,
      tone: 'bad',
    };
  return { text: 'Saved', tone: 'good' };
}
