import { answering, type Question } from '../../foresight-messages';

/** As often as it took until evaluating became no faster. */
const rehearsals = 20;

// The thread that evaluates beside the page.
const answer = answering(
  (found) => self.postMessage(found),
  (work) => setTimeout(work),
  rehearsals,
);
self.addEventListener('message', ({ data }: MessageEvent<Question>) => answer(data));
