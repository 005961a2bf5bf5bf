import { createForesight, type Foreseen, type Foresight, type OwnCell } from './foresight';
import type { StoredWorkbook } from './stored';
import type { ChartsView } from './view';
import type { TriedText } from './with-tried';

export type Question =
  | { readonly ask: 'open'; readonly stored: StoredWorkbook }
  | { readonly ask: 'advance'; readonly revision: number; readonly cells: readonly OwnCell[] }
  | { readonly ask: 'foresee'; readonly id: number; readonly cells: readonly TriedText[] }
  | { readonly ask: 'charts'; readonly id: number };

/** Whoever asked something later has no use for an answer to an earlier `id`. */
export type Answer =
  | { readonly answer: 'opened'; readonly revision: number }
  | { readonly answer: 'foreseen'; readonly id: number; readonly revision: number; readonly foreseen: Foreseen | null }
  | { readonly answer: 'charts'; readonly id: number; readonly charts: ChartsView };

/** Answers in the order of the questions. `later`: does something once no question waits. */
export function answering(post: (answer: Answer) => void, later: (work: () => void) => void): (question: Question) => void {
  let foresight: Foresight | undefined;
  return (question) => {
    if (question.ask === 'open') {
      foresight = createForesight(question.stored);
      foresight.prepare();
      return post({ answer: 'opened', revision: question.stored.revision });
    }
    if (foresight === undefined) return;
    const open = foresight;
    switch (question.ask) {
      case 'advance':
        open.advance(question.revision, question.cells);
        return later(() => open.prepare());
      case 'foresee':
        return post({ answer: 'foreseen', id: question.id, revision: open.revision(), foreseen: open.foresee(question.cells) });
      case 'charts':
        return post({ answer: 'charts', id: question.id, charts: open.charts() });
    }
  };
}
