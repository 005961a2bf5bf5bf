import type { CellNote, Saving } from '../../store';

/** `detail` continues `text` where there is room for it. */
export type SavedWords = { readonly text: string; readonly detail: string; readonly tone: 'good' | 'busy' | 'bad' };

/** One line on how the workbook stands: the network before a conflict before a refusal. */
export function savedWords(saving: Saving, notes: readonly CellNote[], idle = 'Saved'): SavedWords {
  const conflicts = notes.filter((note) => note.kind === 'conflict').length;
  const refused = notes.filter((note) => note.kind === 'refused').length;
  if (saving.state === 'failed') return { text: 'Not saved', detail: `: ${saving.reason}`, tone: 'bad' };
  if (saving.state === 'opening') return { text: '', detail: '', tone: 'busy' };
  if (saving.state === 'saving') return { text: 'Saving…', detail: '', tone: 'busy' };
  if (conflicts > 0) return { text: 'Conflict', detail: conflicts === 1 ? ' in one cell' : ` in ${conflicts} cells`, tone: 'bad' };
  const understood = refused === 1 ? ': one cell was not understood' : `: ${refused} cells were not understood`;
  if (refused > 0) return { text: 'Not saved', detail: understood, tone: 'bad' };
  const [text = '', ...rest] = idle.split(/(?=: )/);
  return { text, detail: rest.join(''), tone: 'good' };
}
