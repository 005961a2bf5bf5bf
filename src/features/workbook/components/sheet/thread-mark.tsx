/** That something was said about this and is not resolved. */
export const ThreadMark = () => (
  <span className="thread-mark" title="Open comments">
    <span className="sr-only">, open comments</span>
  </span>
);
