import { answering, type Question } from '../../foresight-messages';

// The thread that evaluates beside the page.
const answer = answering(
  (found) => self.postMessage(found),
  (work) => setTimeout(work),
);
self.addEventListener('message', ({ data }: MessageEvent<Question>) => answer(data));
