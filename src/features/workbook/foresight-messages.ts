import { createForesight, type Foreseen, type Foresight } from './foresight';
import type { StoredWorkbook } from './stored';
import type { ChartsView } from './view';
import type { OwnCell, TriedText } from './with-tried';

export type Question =
  | { readonly ask: 'open'; readonly stored: StoredWorkbook }
  | { readonly ask: 'advance'; readonly revision: number; readonly cells: readonly OwnCell[] }
  | { readonly ask: 'foresee'; readonly id: number; readonly cells: readonly TriedText[] }
  | { readonly ask: 'charts'; readonly id: number; readonly cells: readonly TriedText[] };

export type Answer =
  | { readonly answer: 'opened' }
  | { readonly answer: 'foreseen'; readonly id: number; readonly revision: number; readonly foreseen: Foreseen | null }
  | { readonly answer: 'charts'; readonly id: number; readonly charts: ChartsView };

/**
 * Answers in the order of the questions.
 * @param later does something once no question waits
 * @param rehearsals how often to go the whole way before it is needed
 */
export function answering(post: (answer: Answer) => void, later: (work: () => void) => void, rehearsals = 0): (question: Question) => void {
  let foresight: Foresight | undefined;
  let rehearsed = 0;
  const rehearse = () => {
    if (rehearsed >= rehearsals) return;
    rehearsed += 1;
    foresight?.rehearse();
    later(rehearse);
  };
  return (question) => {
    if (question.ask === 'open') {
      foresight = createForesight(question.stored);
      foresight.prepare();
      return post({ answer: 'opened' });
    }
    if (foresight === undefined) return;
    const open = foresight;
    switch (question.ask) {
      case 'advance':
        open.advance(question.revision, question.cells);
        return later(() => open.prepare());
      case 'foresee': {
        const { id, cells } = question;
        const foreseen = open.foresee(cells);
        post({ answer: 'foreseen', id, revision: open.revision(), foreseen });
        // Mostly they are asked for next.
        if (foreseen !== null) later(() => open === foresight && open.charts(cells));
        // Who has typed once will again; a page that is only read need not.
        later(rehearse);
        return;
      }
      case 'charts':
        return post({ answer: 'charts', id: question.id, charts: open.charts(question.cells) });
    }
  };
}
